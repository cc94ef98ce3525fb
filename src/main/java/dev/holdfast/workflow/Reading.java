package dev.holdfast.workflow;

/**
 * A part of a document that is worth reading after an answer.
 *
 * @param documentId the document's id
 * @param title the document's title
 * @param heading the path of headings to the part, joined with " › ", empty before the first heading
 * @param why what it has to do with the question, in one sentence
 * @param excerpt how it begins, at most 200 characters
 */
public record Reading(String documentId, String title, String heading, String why, String excerpt) {}
