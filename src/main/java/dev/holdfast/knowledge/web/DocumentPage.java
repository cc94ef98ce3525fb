package dev.holdfast.knowledge.web;

import dev.holdfast.knowledge.KnowledgeBase;
import dev.holdfast.knowledge.index.IndexedPassage;
import dev.holdfast.knowledge.index.MatchingWords;
import dev.holdfast.safety.DocumentOrders;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of one document with its passages, as they were read. Other pages link to passage 7 of it with
 * {@code /knowledge/documents/{id}?passage=7#passage-7}.
 */
@Controller
class DocumentPage {

    /** A document may have thousands. */
    private static final int PASSAGES = 100;

    private final KnowledgeBase base;
    private final DocumentOrders orders;

    DocumentPage(KnowledgeBase base, DocumentOrders orders) {
        this.base = base;
        this.orders = orders;
    }

    /**
     * One part of the document.
     *
     * @param passage the number of a passage, from 1, that the part is to hold
     * @param q words to mark
     */
    @GetMapping("/knowledge/documents/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String passage,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var index = base.indexNow().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        var document = index.document(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int wanted = passage.matches("\\d{1,6}") ? Integer.parseInt(passage) : 1;
        var words = new MatchingWords(q.substring(0, Math.min(q.length(), 2_000)));
        var part = Lists.Part.of(index.passagesOf(id).stream(), (Math.max(1, wanted) - 1) / PASSAGES, PASSAGES);
        model.addAttribute("document", document);
        model.addAttribute("part", part);
        model.addAttribute("first", part.page() * PASSAGES + 1);
        model.addAttribute("size", PASSAGES);
        model.addAttribute("q", q);
        model.addAttribute(
                "passages",
                part.rows().stream()
                        .map(one -> PassageView.of(one.passageId(), one.heading(), one.text(), words, orders(one)))
                        .toList());
        return "knowledge-document";
    }

    private List<String> orders(IndexedPassage passage) {
        return passage.leftOut()
                ? orders.spokenToAModel(passage.title() + "\n" + passage.heading() + "\n" + passage.text())
                : List.of();
    }
}
