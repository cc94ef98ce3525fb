package dev.holdfast.knowledge.web;

import dev.holdfast.knowledge.KnowledgeNotReadyException;
import dev.holdfast.knowledge.KnowledgeSearch;
import dev.holdfast.knowledge.Passage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Search in the knowledge base for other programs. */
@RestController
class KnowledgeController {

    private final KnowledgeSearch knowledge;

    KnowledgeController(KnowledgeSearch knowledge) {
        this.knowledge = knowledge;
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
}
