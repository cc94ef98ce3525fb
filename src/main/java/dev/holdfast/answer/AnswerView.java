package dev.holdfast.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer as one person sees them: values in place of tokens for those who may see them.
 *
 * @param answerId names the question and its answer; it is the number of the question's case as well
 * @param state how far it has come
 * @param says the state in one sentence; for a question without an answer, why there is none
 * @param workflow the id of the process that answers
 * @param answer the answer; null if there is none, or none yet
 * @param claims its statements, each with the passages that it rests on
 * @param sources the passages that the answer rests on
 * @param next what to read next
 * @param model the model that wrote it; null as long as none has
 * @param findings what the checks noticed
 * @param reviewedBy the people who looked at it first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnswerView(
        CaseId answerId,
        AnswerState state,
        String says,
        String workflow,
        String question,
        @Nullable String answer,
        List<Claim> claims,
        List<Source> sources,
        List<Reading> next,
        @Nullable String topic,
        @Nullable String model,
        List<Finding> findings,
        List<String> reviewedBy,
        Instant askedAt,
        @Nullable Instant answeredAt) {}
