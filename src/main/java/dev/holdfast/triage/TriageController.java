package dev.holdfast.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The topic of a message that belongs to no case. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/triage")
class TriageController {

    private final TopicRecognition topics;

    TriageController(TopicRecognition topics) {
        this.topics = topics;
    }

    /** @param message the message, 1 to 20,000 characters */
    record Request(
            @NotBlank(message = "must not be empty") @Size(max = 20_000, message = "may have at most 20,000 characters")
            String message) {}

    @PostMapping
    RecognisedTopic classify(@Valid @RequestBody Request request) {
        return topics.recognise(request.message());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stillLearning(StillLearningException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        problem.setTitle("Not ready yet");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(problem);
    }
}
