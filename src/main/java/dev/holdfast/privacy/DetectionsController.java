package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataDetection;
import dev.holdfast.privacy.finding.Span;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The personal data of a text that belongs to no case. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/privacy/detections")
class DetectionsController {

    private static final double DIGITS = 1_000;

    private final PersonalDataDetection detection;

    DetectionsController(PersonalDataDetection detection) {
        this.detection = detection;
    }

    /** @param text the text, 1 to 20,000 characters */
    record Request(
            @NotBlank(message = "must not be empty") @Size(max = 20_000, message = "may have at most 20,000 characters")
            String text) {}

    record Detections(List<Found> findings) {}

    /**
     * @param start index of the first character, in UTF-16 code units
     * @param end index after the last character
     * @param confidence 0 to 1, with three digits
     * @param detector what found it
     */
    record Found(FindingType type, int start, int end, double confidence, String detector) {

        static Found of(Span span) {
            double confidence = Math.round(span.confidence() * DIGITS) / DIGITS;
            return new Found(span.type(), span.start(), span.end(), confidence, span.detector());
        }
    }

    @PostMapping
    Detections detect(@Valid @RequestBody Request request) {
        return new Detections(
                detection.in(request.text()).stream().map(Found::of).toList());
    }
}
