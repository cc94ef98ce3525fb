package dev.holdfast.operations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What to do about what stops, by the words in which it says so. */
@Component
public class Runbook {

    private static final RunbookEntry UNKNOWN = new RunbookEntry(
            "unknown",
            RunbookEntry.Where.INCIDENT,
            List.of(),
            "This is not in the runbook. The case stands still; nothing of it is lost, and no other case is affected.",
            "Read the message, and the log around this time by the case's number. One retry is safe: every step may run"
                    + " again. If it stops again, report it with the log.",
            "The incident is gone.",
            RunbookEntry.Retry.USEFUL);

    private final List<RunbookEntry> entries;

    Runbook() {
        var yaml = new ObjectMapper(new YAMLFactory());
        try (var file = new ClassPathResource("runbook.yaml").getInputStream()) {
            entries = List.copyOf(yaml.readValue(file, new TypeReference<List<RunbookEntry>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("runbook.yaml cannot be read", unreadable);
        }
    }

    /** All entries, in the order of the file. */
    public List<RunbookEntry> entries() {
        return entries;
    }

    /** The entry that an incident's message fits; for one that is not foreseen, what to do in general. */
    public RunbookEntry about(String incidentMessage) {
        return entries.stream()
                .filter(entry -> entry.where() != RunbookEntry.Where.ALERT && entry.fits(incidentMessage))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
