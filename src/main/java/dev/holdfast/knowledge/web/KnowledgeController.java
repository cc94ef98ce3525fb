package dev.holdfast.knowledge.web;

import dev.holdfast.knowledge.IndexReport;
import dev.holdfast.knowledge.KnowledgeBase;
import dev.holdfast.knowledge.KnowledgeNotReadyException;
import dev.holdfast.knowledge.KnowledgeSearch;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.knowledge.documents.Skipped;
import dev.holdfast.knowledge.index.IndexedDocument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The knowledge base for other programs: what is in it, and search. */
@RestController
class KnowledgeController {

    private final KnowledgeSearch knowledge;
    private final KnowledgeBase base;
    private final Lists lists;

    KnowledgeController(KnowledgeSearch knowledge, KnowledgeBase base) {
        this.knowledge = knowledge;
        this.base = base;
        this.lists = new Lists(base);
    }

    record Answer(List<Found> passages) {}

    record Found(String documentId, String title, String heading, String text, double score) {

        static Found of(Passage passage) {
            return new Found(passage.documentId(), passage.title(), passage.heading(), passage.text(), passage.score());
        }
    }

    @GetMapping("/api/v1/knowledge/search")
    Answer search(
            @RequestParam("q")
                    @NotBlank(message = "is what to search for, 1 to 2000 characters")
                    @Size(max = 2000, message = "has at most 2000 characters")
                    String q,
            @RequestParam(name = "limit", defaultValue = "10")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 50, message = "is at most 50")
                    int limit) {
        try {
            return new Answer(knowledge.search(q, limit).stream().map(Found::of).toList());
        } catch (KnowledgeNotReadyException notReady) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, notReady.getMessage(), notReady);
        }
    }

    /**
     * @param documents one page of the documents that can be searched, by title
     * @param leftOut the files that cannot, with reasons
     * @param reading whether changed documents are being read at this moment
     * @param problem why the folder could not be looked at the last time; null if it could
     * @param lastChange when the last change was complete; null while the first reading goes on
     */
    record Documents(
            List<Listed> documents,
            int page,
            int pages,
            int total,
            List<Skipped> leftOut,
            boolean reading,
            @Nullable String problem,
            @Nullable Instant lastChange) {}

    record Listed(
            String documentId,
            String title,
            String format,
            String file,
            int passages,
            int passagesLeftOut,
            String versionDate,
            Instant indexedAt,
            List<String> remarks) {

        static Listed of(IndexedDocument document) {
            return new Listed(
                    document.id(),
                    document.title(),
                    document.format(),
                    document.file(),
                    document.passages(),
                    document.leftOut(),
                    document.versionDate(),
                    document.indexedAt(),
                    document.remarks());
        }
    }

    @GetMapping("/api/v1/knowledge/documents")
    Documents documents(
            @RequestParam(name = "find", defaultValue = "") @Size(max = 200, message = "has at most 200 characters")
                    String find,
            @RequestParam(name = "page", defaultValue = "0") @Min(value = 0, message = "is at least 0") int page,
            @RequestParam(name = "size", defaultValue = "50")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 500, message = "is at most 500")
                    int size) {
        var part = lists.documents(find, page, size);
        var report = base.report();
        return new Documents(
                part.rows().stream().map(Listed::of).toList(),
                part.page(),
                part.pages(),
                part.total(),
                report.map(IndexReport::skipped).orElse(List.of()),
                base.state().reading(),
                base.state().problem(),
                report.map(IndexReport::when).orElse(null));
    }
}
