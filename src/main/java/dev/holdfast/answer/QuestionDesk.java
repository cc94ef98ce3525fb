package dev.holdfast.answer;

import dev.holdfast.casework.Intake;
import dev.holdfast.casework.QuestionIntake;
import dev.holdfast.workflow.CaseId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a question, and waits a while for its answer. */
@Component
public class QuestionDesk {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final QuestionIntake intake;
    private final Workflows workflows;
    private final Questions questions;
    private final AnswerSettings settings;

    QuestionDesk(QuestionIntake intake, Workflows workflows, Questions questions, AnswerSettings settings) {
        this.intake = intake;
        this.workflows = workflows;
        this.questions = questions;
        this.settings = settings;
    }

    /**
     * Stores a question and has its process started.
     *
     * @param askedBy the user name of the person who asks
     * @param idempotencyKey a name for this request, so that sending it again leads to the same question
     */
    public Intake ask(NewQuestion question, String askedBy, @Nullable String idempotencyKey) {
        var workflow = workflows.choose(question.workflow());
        if (workflow.isEmpty()) {
            return new Intake.Unknown(
                    "workflow",
                    (question.workflow() == null || question.workflow().isBlank()
                                    ? "No diagram takes questions. "
                                    : "No diagram that takes questions has the process '" + question.workflow() + "'. ")
                            + workflows.inWords());
        }
        return intake.receive(question.question(), workflow.get().processId(), askedBy, idempotencyKey);
    }

    /**
     * Waits until the question is answered, or it is clear that this takes longer, or the time of the settings is over.
     * The thread sleeps in between; it is a virtual one, and holds no connection meanwhile.
     */
    void awaitAnswer(CaseId id) {
        var until = Instant.now().plus(settings.patience());
        while (questions.stateOf(id).isWorthWaiting() && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
