package dev.holdfast.privacy.web;

import dev.holdfast.vault.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which risk reads who has seen which personal values, and why. It shows none of them. */
@Controller
class AccessesPage {

    private static final int LINES = 200;

    private final AccessLog accesses;

    AccessesPage(AccessLog accesses) {
        this.accesses = accesses;
    }

    /** @param about a case's or a customer's number or a person's name; empty for all */
    @GetMapping("/accesses")
    String show(@RequestParam(defaultValue = "") String about, Model model) {
        var wanted = about.replace("\0", "").strip();
        model.addAttribute("about", wanted);
        model.addAttribute("accesses", accesses.latest(wanted, LINES));
        model.addAttribute("most", LINES);
        return "accesses";
    }
}
