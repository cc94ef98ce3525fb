package dev.holdfast.answer;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the answer to the agent who asked, or says why there is none. Giving again changes nothing. */
@Component
public class GiveAnswerWorker {

    private final Answers answers;
    private final Cases cases;
    private final Clock clock;

    GiveAnswerWorker(Answers answers, Cases cases, Clock clock) {
        this.answers = answers;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if the diagram maps neither an answer nor a reason why there is none */
    @JobWorker(type = "answer.giveAnswer")
    @Transactional
    public void handle(@VariablesAsType Input input) {
        var text = orEmpty(input.answer());
        var whyNone = orEmpty(input.noAnswerReason());
        if (text.isEmpty() == whyNone.isEmpty()) {
            throw new IllegalArgumentException("The question " + input.caseId() + " gets "
                    + (text.isEmpty() ? "neither" : "both") + " an answer and a reason why there is none. Map one of"
                    + " the two in the diagram: answer or noAnswerReason.");
        }
        answers.keep(new Answer(
                input.caseId(),
                text,
                text.isEmpty() ? List.of() : orNone(input.claims()),
                text.isEmpty() ? List.of() : orNone(input.sources()),
                orNone(input.nextReading()),
                whyNone,
                clock.instant()));
        cases.moveTo(input.caseId(), CaseStatus.ANSWERED);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <E> List<E> orNone(@Nullable List<E> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /**
     * @param answer the text that the agent reads, with tokens; null or empty if there is no answer
     * @param claims its statements with their sources
     * @param sources the passages that it rests on
     * @param nextReading what to read next
     * @param noAnswerReason why there is no answer, in one sentence for the agent; null or empty if there is one
     */
    record Input(
            CaseId caseId,
            @Nullable String answer,
            @Nullable List<Claim> claims,
            @Nullable List<Source> sources,
            @Nullable List<Reading> nextReading,
            @Nullable String noAnswerReason) {}
}
