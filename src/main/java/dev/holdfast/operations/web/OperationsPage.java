package dev.holdfast.operations.web;

import dev.holdfast.access.Role;
import dev.holdfast.operations.IncidentRetries;
import dev.holdfast.workflow.EngineUnavailableException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page for those who keep the application running. */
@Controller
@RequestMapping("/operations")
class OperationsPage {

    private final OperationsViews views;
    private final IncidentRetries retries;

    OperationsPage(OperationsViews views, IncidentRetries retries) {
        this.views = views;
        this.retries = retries;
    }

    @GetMapping
    String show(Authentication who, Model model) {
        fill(model, who);
        return "operations";
    }

    /** What changes, for a page that is open; nothing if it looks as the page has seen it. */
    @GetMapping("/news")
    Object news(@RequestParam(defaultValue = "") String seen, Authentication who, Model model) {
        return fill(model, who).equals(seen)
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : new ModelAndView("operations :: news", model.asMap());
    }

    @PostMapping("/retries")
    String retry(@RequestParam List<Long> incident, Authentication who, RedirectAttributes next) {
        try {
            int retried = retries.retry(incident, who.getName());
            next.addFlashAttribute(
                    "notice",
                    switch (retried) {
                        case 0 -> "Nothing was retried: what you saw has been resolved meanwhile.";
                        case 1 -> "The step is tried again. Whether it worked shows here within a minute.";
                        default -> retried + " steps are tried again. Whether it worked shows here within a minute.";
                    });
        } catch (EngineUnavailableException silent) {
            next.addFlashAttribute("fault", "Camunda does not answer, so not all was retried. Try again when it does.");
        }
        return "redirect:/operations";
    }

    private String fill(Model model, Authentication who) {
        var view = views.now();
        var version = Integer.toHexString(view.toString().hashCode());
        model.addAttribute("view", view);
        model.addAttribute("version", version);
        model.addAttribute("mayRetry", Role.OPS.isOf(who));
        return version;
    }
}
