package dev.holdfast.answer;

import dev.holdfast.casework.Intake;
import dev.holdfast.workflow.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions for programs: ask one, and get its answer. */
@RestController
@RequestMapping("/api/v1/answers")
class AnswersApi {

    private final QuestionDesk desk;
    private final Questions questions;

    AnswersApi(QuestionDesk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    @PostMapping
    @Operation(
            summary = "Asks a question and waits for its answer",
            description = "200 once the question has ended, with an answer or without one; 202 with a Location while"
                    + " it goes on, say because a person looks at the answer first")
    ResponseEntity<AnswerView> ask(
            @Valid @RequestBody NewQuestion question,
            @Parameter(description = "A name for this request; the same request again leads to the same answer")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 180, message = "An idempotency key has 1 to 180 characters.")
                    @Nullable
                    String idempotencyKey,
            Authentication who) {
        return switch (desk.ask(question, who.getName(), idempotencyKey)) {
            case Intake.Accepted accepted -> answerTo(accepted.supportCase().id(), who);
            case Intake.Repeated repeated -> answerTo(repeated.supportCase().id(), who);
            case Intake.KeyTaken taken ->
                throw wrong(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "Idempotency-Key",
                        "The key '" + taken.key() + "' was used for another question. Use a new one.");
            case Intake.Unknown unknown -> throw wrong(HttpStatus.BAD_REQUEST, unknown.field(), unknown.why());
        };
    }

    @GetMapping("/{answerId}")
    @Operation(summary = "A question and its answer, or how far it has come")
    AnswerView one(@PathVariable String answerId, Authentication who) {
        return idOf(answerId)
                .flatMap(id -> questions.find(id, who))
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "There is no question '" + answerId + "'."),
                        null));
    }

    private ResponseEntity<AnswerView> answerTo(CaseId id, Authentication who) {
        desk.awaitAnswer(id);
        var view = questions.find(id, who).orElseThrow();
        return ResponseEntity.status(view.state().isFinal() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/answers/" + id))
                .body(view);
    }

    private static Optional<CaseId> idOf(String text) {
        try {
            return Optional.of(new CaseId(text));
        } catch (IllegalArgumentException noQuestionHasThisId) {
            return Optional.empty();
        }
    }

    private static ErrorResponseException wrong(HttpStatus status, String field, String why) {
        var problem = ProblemDetail.forStatusAndDetail(status, why);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", why)));
        return new ErrorResponseException(status, problem, null);
    }
}
