package dev.holdfast.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
class SignInPage {

    static final String PATH = "/sign-in";

    private final WaysToSignIn ways;

    SignInPage(WaysToSignIn ways) {
        this.ways = ways;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("ways", ways);
        return "sign-in";
    }
}
