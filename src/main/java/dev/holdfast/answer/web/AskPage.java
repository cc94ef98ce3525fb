package dev.holdfast.answer.web;

import dev.holdfast.answer.NewQuestion;
import dev.holdfast.answer.QuestionDesk;
import dev.holdfast.answer.Questions;
import dev.holdfast.answer.Workflows;
import dev.holdfast.casework.Intake;
import dev.holdfast.workflow.CaseId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an agent asks a question and reads the answer. */
@Controller
class AskPage {

    private final QuestionDesk desk;
    private final Questions questions;
    private final Workflows workflows;

    AskPage(QuestionDesk desk, Questions questions, Workflows workflows) {
        this.desk = desk;
        this.questions = questions;
        this.workflows = workflows;
    }

    @GetMapping("/ask")
    String show(Authentication who, Model model) {
        return page(new NewQuestion("", null), who, model);
    }

    @PostMapping("/ask")
    String ask(
            @Valid @ModelAttribute("newQuestion") NewQuestion question,
            BindingResult faults,
            @RequestParam(defaultValue = "") String requestKey,
            Authentication who,
            Model model) {
        if (faults.hasErrors()) {
            return page(question, who, model);
        }
        return switch (desk.ask(question, who.getName(), requestKey.isBlank() ? null : "page-" + requestKey)) {
            case Intake.Accepted accepted ->
                "redirect:/ask/" + accepted.supportCase().id();
            case Intake.Repeated earlier ->
                "redirect:/ask/" + earlier.supportCase().id();
            case Intake.Unknown unknown -> {
                faults.rejectValue(unknown.field(), "unknown", unknown.why());
                yield page(question, who, model);
            }
            case Intake.KeyTaken taken -> {
                faults.rejectValue(
                        "question",
                        "keyTaken",
                        "This form has been sent before, with another question. Send it again.");
                yield page(question, who, model);
            }
        };
    }

    @GetMapping("/ask/{id}")
    String answer(@PathVariable CaseId id, Authentication who, Model model) {
        fill(id, who, model);
        return page(new NewQuestion("", null), who, model);
    }

    /** The answer as far as it has come, for a page that is open; nothing if it looks as the page has seen it. */
    @GetMapping("/ask/{id}/news")
    Object news(
            @PathVariable CaseId id, @RequestParam(defaultValue = "") String seen, Authentication who, Model model) {
        var version = fill(id, who, model);
        if (version.equals(seen)) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        model.addAttribute("asked", questions.lastOf(who.getName()));
        return new ModelAndView("ask-parts :: news", model.asMap());
    }

    private String fill(CaseId id, Authentication who, Model model) {
        var view = questions.find(id, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var version = Integer.toHexString(view.toString().hashCode());
        model.addAttribute("view", view);
        model.addAttribute("version", version);
        return version;
    }

    private String page(NewQuestion question, Authentication who, Model model) {
        model.addAttribute("newQuestion", question);
        model.addAttribute("requestKey", UUID.randomUUID());
        model.addAttribute("workflows", workflows.all());
        model.addAttribute("longest", NewQuestion.LONGEST);
        model.addAttribute("asked", questions.lastOf(who.getName()));
        return "ask";
    }
}
