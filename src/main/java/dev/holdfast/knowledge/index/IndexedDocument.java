package dev.holdfast.knowledge.index;

import java.time.Instant;
import java.util.List;

/**
 * A document as it lies in the index.
 *
 * @param format what people call its format, such as "Word"
 * @param file its path below the folder of documents
 * @param stamp tells the state of its file when it was read
 * @param versionDate ISO 8601
 * @param hash tells whether anything in it changed
 * @param indexedAt when its present content came into the index
 * @param remarks sentences about what was left out of it
 * @param passages how many passages it was split into
 * @param leftOut how many of them read like instructions to the model, and so are found by nothing
 */
public record IndexedDocument(
        String id,
        String title,
        String format,
        String file,
        String stamp,
        String versionDate,
        String hash,
        Instant indexedAt,
        List<String> remarks,
        int passages,
        int leftOut) {}
