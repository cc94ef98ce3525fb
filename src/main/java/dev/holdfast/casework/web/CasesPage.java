package dev.holdfast.casework.web;

import dev.holdfast.access.MaySee;
import dev.holdfast.casework.CaseSearch;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.RiskTier;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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

    /** Only questions are answered, and they are not among the cases here. */
    private static final List<CaseStatus> STATUSES = Arrays.stream(CaseStatus.values())
            .filter(status -> status != CaseStatus.ANSWERED)
            .toList();

    private final CaseRows rows;
    private final CaseSearch search;

    CasesPage(CaseRows rows, CaseSearch search) {
        this.rows = rows;
        this.search = search;
    }

    @GetMapping("/cases")
    String show(CaseQuery query, Authentication who, Model model) {
        fill(model, query, who);
        model.addAttribute("topics", search.topics());
        model.addAttribute("tiers", RiskTier.values());
        return "cases";
    }

    /** The list alone, while somebody types a filter; the address line follows. */
    @GetMapping("/cases/list")
    String list(CaseQuery query, Authentication who, Model model, HttpServletResponse response) {
        fill(model, query, who);
        response.setHeader("HX-Replace-Url", query.address());
        return "cases :: news";
    }

    /** The list alone, for a page that is open; nothing if it looks as the page has seen it. */
    @GetMapping("/cases/news")
    Object news(CaseQuery query, @RequestParam(defaultValue = "") String seen, Authentication who, Model model) {
        return fill(model, query, who).equals(seen)
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : new ModelAndView("cases :: news", model.asMap());
    }

    private String fill(Model model, CaseQuery query, Authentication who) {
        var list = rows.find(query, MaySee.personalValues(who) ? Access.by(who, Access.Why.CASE_LIST) : null);
        var version = Seen.version(list);
        model.addAttribute("query", query);
        model.addAttribute("filter", query.filter(false));
        model.addAttribute("list", list);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("version", version);
        return version;
    }
}
