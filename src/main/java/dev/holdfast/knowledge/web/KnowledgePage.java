package dev.holdfast.knowledge.web;

import dev.holdfast.access.Role;
import dev.holdfast.knowledge.KnowledgeBase;
import dev.holdfast.knowledge.KnowledgeNotReadyException;
import dev.holdfast.knowledge.KnowledgeSearch;
import dev.holdfast.knowledge.KnowledgeWatch;
import dev.holdfast.knowledge.index.MatchingWords;
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

/** The page that shows what is indexed and when, what was left out and why, and searches it. */
@Controller
@RequestMapping("/knowledge")
class KnowledgePage {

    private static final int FOUND = 10;
    private static final int ROWS = 25;
    private static final int LONGEST_QUESTION = 2_000;

    private final KnowledgeBase base;
    private final KnowledgeWatch watch;
    private final KnowledgeSearch search;
    private final Lists lists;

    KnowledgePage(KnowledgeBase base, KnowledgeWatch watch, KnowledgeSearch search, Lists lists) {
        this.base = base;
        this.watch = watch;
        this.search = search;
        this.lists = lists;
    }

    /**
     * The whole page.
     *
     * @param q what to search for
     * @param find what the listed documents have in their title, file or format
     * @param show {@code left-out} for the files that are not in the index
     */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String show,
            Authentication who,
            Model model) {
        fill(model, find, page, show, who);
        String question = q.substring(0, Math.min(q.length(), LONGEST_QUESTION)).strip();
        model.addAttribute("q", question);
        model.addAttribute("find", find);
        if (!question.isEmpty()) {
            try {
                var words = new MatchingWords(question);
                var found = search.search(question, FOUND).stream()
                        .map(passage -> FoundView.of(passage, words))
                        .toList();
                model.addAttribute("found", found);
            } catch (KnowledgeNotReadyException notReady) {
                model.addAttribute("found", List.of());
                model.addAttribute("fault", notReady.getMessage());
            }
        }
        return "knowledge";
    }

    /** State and list for a page that is open; nothing if they look as the page has seen them. */
    @GetMapping("/news")
    Object news(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String seen,
            Authentication who,
            Model model) {
        String version = fill(model, find, page, show, who);
        return version.equals(seen)
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : new ModelAndView("knowledge :: news", model.asMap());
    }

    @PostMapping("/reading")
    String readNow(RedirectAttributes next) {
        watch.readNow();
        next.addFlashAttribute("notice", "The folder is being read. What could not be read before is tried again.");
        return "redirect:/knowledge";
    }

    private String fill(Model model, String find, String page, String show, Authentication who) {
        int wanted = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        boolean leftOut = show.equals("left-out");
        var report = base.report();
        var state = base.state();
        model.addAttribute("state", state);
        model.addAttribute("report", report.orElse(null));
        model.addAttribute("watching", watch.isWatching());
        model.addAttribute("mayRead", Role.OWNER.isOf(who) || Role.OPS.isOf(who));
        model.addAttribute("leftOut", leftOut);
        model.addAttribute("find", find);
        model.addAttribute("ready", base.indexNow().isPresent());
        model.addAttribute("list", leftOut ? lists.leftOut(find, wanted, ROWS) : lists.documents(find, wanted, ROWS));
        String version = Integer.toHexString(
                List.of(state, report, watch.isWatching(), find, page, show).hashCode());
        model.addAttribute("version", version);
        return version;
    }
}
