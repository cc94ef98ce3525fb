package dev.holdfast.knowledge.formats;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, and what it says about itself.
 *
 * @param id the id it gives itself; empty if none
 * @param title the title it gives itself; empty if none
 * @param topics the topics it was written for
 * @param versionDate the date it gives itself; null if none
 * @param sections the text between headings, in order
 * @param remarks sentences about what was left out of it
 */
public record Content(
        String id,
        String title,
        List<String> topics,
        @Nullable LocalDate versionDate,
        List<Section> sections,
        List<String> remarks) {

    public Content {
        topics = List.copyOf(topics);
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
    }

    /** Content of a format that knows neither ids nor topics. */
    public static Content of(
            String title, @Nullable LocalDate versionDate, List<Section> sections, List<String> remarks) {
        return new Content("", title, List.of(), versionDate, sections, remarks);
    }
}
