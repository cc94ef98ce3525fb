package dev.holdfast.model.web;

import dev.holdfast.access.Role;
import dev.holdfast.model.ledger.RecordedCalls;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Everything that is recorded of the calls for one answer; the texts for those only who answer for them. */
@Controller
class CallPage {

    /** How the work of a swap certificate begins, up to the first full stop. */
    private static final String CERTIFICATE = "SC-";

    private final RecordedCalls calls;

    CallPage(RecordedCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/models/calls/{work}")
    String show(@PathVariable String work, Authentication who, Model page) {
        var made = calls.ofWork(work);
        if (made.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean mayRead = Role.OWNER.isOf(who) || Role.RISK.isOf(who);
        page.addAttribute("work", work);
        page.addAttribute("calls", made);
        page.addAttribute("mayRead", mayRead);
        page.addAttribute("texts", mayRead ? calls.textsOfWork(work) : Map.of());
        page.addAttribute("certificate", work.startsWith(CERTIFICATE) ? work.replaceFirst("\\..*", "") : null);
        return "call";
    }
}
