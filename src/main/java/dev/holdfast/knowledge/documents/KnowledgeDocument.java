package dev.holdfast.knowledge.documents;

import java.util.List;

/**
 * A document as it was read.
 *
 * @param versionDate ISO 8601
 * @param hash SHA-256 over everything that goes into the index
 * @param sections the text between headings, in order
 */
public record KnowledgeDocument(
        String id, String title, List<String> topics, String versionDate, String hash, List<Section> sections) {

    /**
     * The text below one heading.
     *
     * @param heading the path of headings, joined with " › "
     * @param blocks paragraphs, lists and tables as plain text
     */
    public record Section(String heading, List<String> blocks) {}
}
