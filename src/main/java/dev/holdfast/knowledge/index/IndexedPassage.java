package dev.holdfast.knowledge.index;

import java.util.List;

/**
 * A passage as it lies in the index.
 *
 * @param passageId the document's id and the passage's number in it, such as {@code card-freeze#2}
 * @param versionDate the document's version date, ISO 8601
 * @param topics the topics the document was written for
 * @param leftOut whether it reads like an instruction to the model, and so is found by nothing
 * @param vector its meaning, of length one
 */
@SuppressWarnings("ArrayRecordComponent")
public record IndexedPassage(
        String passageId,
        String documentId,
        String title,
        String heading,
        String text,
        String versionDate,
        List<String> topics,
        boolean leftOut,
        float[] vector) {}
