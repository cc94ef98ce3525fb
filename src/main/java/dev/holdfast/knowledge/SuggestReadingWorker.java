package dev.holdfast.knowledge;

import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests what to read beside an answer: parts of documents close to the question that the answer does not cite. */
@Component
public class SuggestReadingWorker {

    /** What stands for a personal value says nothing about what is asked. */
    private static final Pattern TOKEN = Pattern.compile("\\[[A-Z]+_\\d+]");

    private final Cases cases;
    private final ReadingList reading;

    SuggestReadingWorker(Cases cases, ReadingList reading) {
        this.cases = cases;
        this.reading = reading;
    }

    /** Suggesting again gives the same as long as the documents stay the same. */
    @JobWorker(type = "knowledge.suggestReading")
    public Output handle(@VariablesAsType Input input) {
        var asked = cases.get(input.caseId());
        var question = TOKEN.matcher(asked.subject() + "\n" + asked.message()).replaceAll(" ");
        return new Output(reading.beside(
                question,
                Objects.requireNonNullElse(input.topic(), ""),
                Objects.requireNonNullElse(input.sources(), List.of())));
    }

    /** @param sources the passages that the answer cites; null or empty if it cites none */
    record Input(
            CaseId caseId, @Nullable String topic, @Nullable List<Source> sources) {}

    record Output(List<Reading> nextReading) {}
}
