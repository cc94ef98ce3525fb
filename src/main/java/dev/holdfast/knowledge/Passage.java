package dev.holdfast.knowledge;

/**
 * A part of a document that fits a case.
 *
 * @param passageId names the passage in the context pack, such as {@code card-freeze#2}
 * @param heading the path of headings to the passage, joined with " › ", empty before the first heading
 * @param versionDate the document's version date, ISO 8601
 * @param score how well it fits; higher is better
 */
public record Passage(
        String passageId,
        String documentId,
        String title,
        String heading,
        String text,
        String versionDate,
        double score) {}
