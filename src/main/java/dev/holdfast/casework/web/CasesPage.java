package dev.holdfast.casework.web;

import dev.holdfast.access.MaySee;
import dev.holdfast.casework.CaseStatus;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page with all cases, newest first. */
@Controller
class CasesPage {

    private static final int ROWS = 25;

    /** Only questions are answered, and they are not among the cases here. */
    private static final List<CaseStatus> STATUSES = Arrays.stream(CaseStatus.values())
            .filter(status -> status != CaseStatus.ANSWERED)
            .toList();

    private final CaseRows rows;

    CasesPage(CaseRows rows) {
        this.rows = rows;
    }

    @GetMapping("/cases")
    String show(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") String page,
            Authentication who,
            Model model) {
        fill(model, status, page, who);
        return "cases";
    }

    /** The list alone, for a page that is open; nothing if it looks as the page has seen it. */
    @GetMapping("/cases/news")
    Object news(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String seen,
            Authentication who,
            Model model) {
        var version = fill(model, status, page, who);
        return version.equals(seen)
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : new ModelAndView("cases :: list", model.asMap());
    }

    private String fill(Model model, String status, String page, Authentication who) {
        var wanted = statusOf(status);
        var list = rows.page(wanted, pageOf(page), ROWS, MaySee.personalValues(who));
        var version = Seen.version(list);
        model.addAttribute("list", list);
        model.addAttribute("status", wanted);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("version", version);
        return version;
    }

    /** Addresses are typed and kept by people: one that names no status shows all cases. */
    private static @Nullable CaseStatus statusOf(String name) {
        return STATUSES.stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int pageOf(String number) {
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }
}
