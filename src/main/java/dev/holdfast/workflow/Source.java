package dev.holdfast.workflow;

/**
 * The passage of a document that a claim rests on, short enough for a form.
 *
 * @param passageId the passage in the context pack, such as {@code card-freeze#2}
 * @param documentId the document's id
 * @param title the document's title
 * @param heading the path of headings to the passage, joined with " › ", empty before the first heading
 * @param versionDate the document's version date, ISO 8601
 * @param excerpt what the passage says, at most 400 characters
 */
public record Source(
        String passageId, String documentId, String title, String heading, String versionDate, String excerpt) {}
