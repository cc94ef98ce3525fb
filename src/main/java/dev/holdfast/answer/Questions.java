package dev.holdfast.answer;

import dev.holdfast.access.MaySee;
import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseHandover;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads questions with their answers, for one person. */
@Component
public class Questions {

    private final Cases cases;
    private final CaseFiles files;
    private final Answers answers;
    private final CaseHandover handover;
    private final PersonalValues personalValues;
    private final IncomingTexts incoming;

    Questions(
            Cases cases,
            CaseFiles files,
            Answers answers,
            CaseHandover handover,
            PersonalValues personalValues,
            IncomingTexts incoming) {
        this.cases = cases;
        this.files = files;
        this.answers = answers;
        this.handover = handover;
        this.personalValues = personalValues;
        this.incoming = incoming;
    }

    /** The question with this id, and its answer if there is one; empty if no question has this id. */
    public Optional<AnswerView> find(CaseId id, @Nullable Authentication who) {
        if (who == null || !MaySee.personalValues(who)) {
            return cases.find(id)
                    .filter(SupportCase::isQuestion)
                    .flatMap(stored -> files.withTokens(id))
                    .map(file -> view(file, text -> text));
        }
        var access = Access.by(who, Access.Why.QUESTION);
        return cases.find(id)
                .filter(SupportCase::isQuestion)
                .flatMap(stored -> files.withValues(id, access))
                .map(file -> view(file, personalValues.of(id, access)));
    }

    /** What a person has asked last, newest first, at most ten. */
    public List<Asked> lastOf(String person) {
        var access = new Access(person, Access.Why.QUESTION);
        return cases.lastAskedBy(person, 10).stream()
                .map(stored -> new Asked(stored.id(), asked(stored, access), stateOf(stored)))
                .toList();
    }

    private String asked(SupportCase stored, Access access) {
        return incoming.show(stored, access)
                .map(IncomingTexts.Texts::message)
                .orElseGet(() -> personalValues.restore(stored.id(), stored.message(), access));
    }

    /** One line of a person's own questions. */
    public record Asked(CaseId id, String question, AnswerState state) {}

    /** @throws dev.holdfast.casework.CaseMissingException if there is no such question */
    AnswerState stateOf(CaseId id) {
        return stateOf(cases.get(id));
    }

    private AnswerState stateOf(SupportCase stored) {
        return answers.find(stored.id()).map(Questions::stateOf).orElseGet(() -> stateOf(stored.status(), stored.id()));
    }

    private static AnswerState stateOf(Answer given) {
        return given.text().isEmpty() ? AnswerState.NO_ANSWER : AnswerState.ANSWERED;
    }

    private AnswerState stateOf(CaseStatus status, CaseId id) {
        return switch (status) {
            case CLOSED -> AnswerState.WITHDRAWN;
            case FAILED -> AnswerState.STOPPED;
            case IN_REVIEW -> AnswerState.WAITING_FOR_A_PERSON;
            default ->
                handover.waitsForItsDiagram(id)
                        ? AnswerState.DIAGRAM_MISSING
                        : handover.waitsForTheEngine(id) ? AnswerState.CAMUNDA_AWAY : AnswerState.WORKING;
        };
    }

    private AnswerView view(CaseFile file, UnaryOperator<String> change) {
        var given = answers.find(file.caseId());
        var state = given.map(Questions::stateOf).orElseGet(() -> stateOf(file.status(), file.caseId()));
        return new AnswerView(
                file.caseId(),
                state,
                given.map(Answer::whyNone)
                        .filter(why -> !why.isEmpty())
                        .map(change)
                        .orElse(state.sentence()),
                file.processId(),
                file.message(),
                given.map(Answer::text)
                        .filter(text -> !text.isEmpty())
                        .map(change)
                        .orElse(null),
                given.map(answer -> claims(answer, change)).orElse(List.of()),
                given.map(Answer::sources).orElse(List.of()),
                given.map(Answer::next).orElse(List.of()),
                file.topic(),
                file.draft() == null ? null : file.draft().model(),
                file.findings(),
                file.reviews().stream()
                        .map(CaseFile.Review::reviewer)
                        .distinct()
                        .toList(),
                file.receivedAt(),
                given.map(Answer::givenAt).orElse(null));
    }

    private static List<Claim> claims(Answer answer, UnaryOperator<String> change) {
        return answer.claims().stream()
                .map(claim -> new Claim(change.apply(claim.text()), claim.sources()))
                .toList();
    }
}
