package dev.holdfast.answer;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import java.time.Instant;
import java.util.List;

/**
 * What a process has given to the agent who asked.
 *
 * @param caseId the question
 * @param text the answer, with tokens in place of personal data; empty if there is none
 * @param claims the statements of the answer with their sources
 * @param sources the passages that the answer rests on
 * @param next what to read next
 * @param whyNone why there is no answer, in one sentence; empty if there is one
 */
record Answer(
        CaseId caseId,
        String text,
        List<Claim> claims,
        List<Source> sources,
        List<Reading> next,
        String whyNone,
        Instant givenAt) {

    Answer {
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        next = List.copyOf(next);
    }
}
