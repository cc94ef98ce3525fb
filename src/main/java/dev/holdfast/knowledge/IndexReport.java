package dev.holdfast.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * What the last reading of the knowledge base found.
 *
 * @param documents how many documents can be searched
 * @param passages how many passages they were split into
 * @param skipped the documents that cannot be searched
 * @param when when the reading was complete
 */
public record IndexReport(int documents, int passages, List<Skipped> skipped, Instant when) {

    public IndexReport {
        skipped = List.copyOf(skipped);
    }

    /**
     * A document left out.
     *
     * @param document its file name
     * @param reason one sentence for the person who wrote it
     */
    public record Skipped(String document, String reason) {}
}
