package dev.holdfast.casework.web;

import dev.holdfast.access.Role;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.vault.Access;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an agent types in a customer's message. */
@Controller
class NewMessagePage {

    private final CaseIntake intake;
    private final Customers customers;

    NewMessagePage(CaseIntake intake, Customers customers) {
        this.intake = intake;
        this.customers = customers;
    }

    @InitBinder("newMessage")
    void countLineEndsOnce(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new SingleLineEnds());
    }

    @GetMapping("/")
    String show(Authentication who, Model model) {
        if (!Role.AGENT.isOf(who)) {
            return "redirect:/cases";
        }
        return form(new NewMessage(Channel.EMAIL.code(), "", "", ""), model);
    }

    @PostMapping("/")
    String send(
            @Valid @ModelAttribute("newMessage") NewMessage message,
            BindingResult faults,
            @RequestParam(defaultValue = "") String requestKey,
            Model model) {
        if (faults.hasErrors()) {
            return form(message, model);
        }
        return switch (intake.receive(message, requestKey.isBlank() ? null : "page-" + requestKey)) {
            case Intake.Accepted accepted ->
                "redirect:/cases/" + accepted.supportCase().id();
            case Intake.Repeated earlier ->
                "redirect:/cases/" + earlier.supportCase().id();
            case Intake.Unknown unknown -> {
                faults.rejectValue(unknown.field(), "unknown", unknown.why());
                yield form(message, model);
            }
            case Intake.KeyTaken taken -> {
                faults.reject(
                        "keyTaken",
                        "This form has been sent before, with another text. Send it again if this is a further message.");
                yield form(message, model);
            }
        };
    }

    private String form(NewMessage message, Model model) {
        model.addAttribute("newMessage", message);
        model.addAttribute("requestKey", UUID.randomUUID());
        return "new-message";
    }

    @ModelAttribute("customers")
    List<Customer> customers(Authentication who) {
        return Role.AGENT.isOf(who) ? customers.list(Access.by(who, Access.Why.NEW_MESSAGE)) : List.of();
    }

    @ModelAttribute("channels")
    List<Channel> channels() {
        return Channel.ofMessages();
    }
}
