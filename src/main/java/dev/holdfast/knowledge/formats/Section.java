package dev.holdfast.knowledge.formats;

import java.util.List;

/**
 * The text below one heading.
 *
 * @param heading the path of headings, joined with {@value Sections#BETWEEN_HEADINGS}
 * @param blocks paragraphs, lists and tables as plain text
 */
public record Section(String heading, List<String> blocks) {}
