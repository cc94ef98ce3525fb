package dev.holdfast.knowledge;

/**
 * A part of a document, small enough to be quoted as a source.
 *
 * @param passageId the document's id and the passage's number in it, such as {@code card-freeze#2}
 * @param heading the path of headings to the passage, joined with " › ", empty before the first heading
 * @param text what it says, as plain text
 * @param versionDate the document's version date, ISO 8601
 * @param score how well it fits what was searched for: 1 for the best document of that search, falling towards 0
 */
public record Passage(
        String passageId,
        String documentId,
        String title,
        String heading,
        String text,
        String versionDate,
        double score) {}
