package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the questions of agents into the store, as cases without a customer. It needs no engine. */
@Service
public class QuestionIntake {

    /** Keeps the keys of questions apart from those of messages, in the one column that both have. */
    private static final String KEY_PREFIX = "question-";

    private final Acceptance acceptance;
    private final Clock clock;

    QuestionIntake(Acceptance acceptance, Clock clock) {
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * Stores a question as a new case, unless it is a repetition.
     *
     * @param processId the process that answers it
     * @param askedBy the user name of the person who asks
     * @param idempotencyKey a name the sender gives to this request, so that sending it again changes nothing; up to
     *     190 characters
     * @return {@link Intake.Accepted}, {@link Intake.Repeated} or {@link Intake.KeyTaken}
     */
    public Intake receive(String question, String processId, String askedBy, @Nullable String idempotencyKey) {
        var now = clock.instant();
        return acceptance.accept(
                new SupportCase(
                        CaseId.newOn(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                        processId,
                        null,
                        askedBy,
                        Channel.QUESTION,
                        "",
                        PlainText.of(question).strip(),
                        false,
                        CaseStatus.IN_PROGRESS,
                        now,
                        null),
                idempotencyKey == null ? null : KEY_PREFIX + idempotencyKey,
                RequestHash.of(question, processId, askedBy));
    }
}
