package dev.holdfast.casework.web;

import dev.holdfast.access.Role;
import dev.holdfast.casework.CaseWithdrawal;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one case. */
@Controller
@RequestMapping("/cases/{id}")
class CasePageController {

    private final CaseViews views;
    private final CaseWithdrawal withdrawal;
    private final WorkflowSettings workflow;
    private final Clock clock;

    CasePageController(CaseViews views, CaseWithdrawal withdrawal, WorkflowSettings workflow, Clock clock) {
        this.views = views;
        this.withdrawal = withdrawal;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** @param why {@code review} where the form of a review in Tasklist led here */
    @GetMapping
    String show(@PathVariable CaseId id, @RequestParam(defaultValue = "") String why, Authentication who, Model model) {
        fill(model, id, who, why.equals("review") ? Access.Why.REVIEW : Access.Why.CASE_PAGE);
        return "case";
    }

    /** What changes while the case moves, for a page that is open; nothing if it looks as the page has seen it. */
    @GetMapping("/news")
    Object news(
            @PathVariable CaseId id, @RequestParam(defaultValue = "") String seen, Authentication who, Model model) {
        var version = fill(model, id, who, Access.Why.CASE_PAGE);
        return version.equals(seen)
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : new ModelAndView("case-parts :: news", model.asMap());
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable CaseId id, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                withdrawal.withdraw(id)
                        ? "The case is being withdrawn. Nothing will be sent."
                        : "The case had ended before, so it was not withdrawn.");
        return "redirect:/cases/" + id;
    }

    private String fill(Model model, CaseId id, Authentication who, Access.Why why) {
        var view = views.find(id, who, why).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var settled = view.settled(clock.instant());
        var version = Seen.version(view) + (settled ? "s" : "");
        var process = view.file().processInstanceKey();
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        model.addAttribute("settled", settled);
        model.addAttribute("version", version);
        model.addAttribute(
                "mayWithdraw", Role.AGENT.isOf(who) && !view.file().status().isFinal());
        model.addAttribute("readsAccesses", Role.RISK.isOf(who));
        model.addAttribute("readsRecord", Role.RISK.isOf(who));
        model.addAttribute("tasklist", workflow.tasklistPage(null));
        model.addAttribute("operate", process == null ? null : workflow.operatePage(process));
        return version;
    }
}
