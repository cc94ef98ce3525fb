package dev.holdfast.safety;

import dev.holdfast.safety.detection.OrderFinder;
import dev.holdfast.safety.detection.Suspicion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Instructions to a model in a text that belongs to no case. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/safety/injections")
class InjectionsController {

    private static final double DIGITS = 1_000;

    private final OrderFinder finder;

    InjectionsController(OrderFinder finder) {
        this.finder = finder;
    }

    /** @param text the text, 1 to 20,000 characters */
    record Request(
            @NotBlank(message = "must not be empty") @Size(max = 20_000, message = "may have at most 20,000 characters")
            String text) {}

    /**
     * @param score how likely it is that an instruction was planted, 0 to 1, with three digits
     * @param spans the passages that read like one; empty unless suspected
     */
    record Injections(boolean suspected, double score, List<Span> spans) {}

    /**
     * @param start index of the first character, in UTF-16 code units
     * @param end index after the last character
     */
    record Span(int start, int end, double score) {}

    @PostMapping
    Injections detect(@Valid @RequestBody Request request) {
        Suspicion suspicion = finder.in(request.text());
        return new Injections(
                suspicion.suspected(),
                rounded(suspicion.score()),
                suspicion.spans().stream()
                        .map(span -> new Span(span.start(), span.end(), rounded(span.score())))
                        .toList());
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
