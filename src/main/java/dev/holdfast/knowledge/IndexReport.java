package dev.holdfast.knowledge;

import dev.holdfast.knowledge.documents.Skipped;
import java.time.Instant;
import java.util.List;

/**
 * What the last reading of the knowledge base found.
 *
 * @param documents how many documents can be searched
 * @param passages how many passages they were split into
 * @param leftOut how many of them read like instructions to the model, and so are found by nothing
 * @param skipped the documents that cannot be searched
 * @param when when the last change was complete
 */
public record IndexReport(int documents, int passages, int leftOut, List<Skipped> skipped, Instant when) {

    public IndexReport {
        skipped = List.copyOf(skipped);
    }
}
