package dev.holdfast.model.web;

import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.ModelHealth;
import dev.holdfast.model.ledger.RecordedCall;
import dev.holdfast.model.ledger.RecordedCalls;
import dev.holdfast.model.ledger.RecordedCalls.Filter;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Models and calls for programs. Prompts and answers are not handed out. */
@RestController
@RequestMapping("/api/v1")
class ModelsApi {

    private final ModelGateway models;
    private final RecordedCalls calls;

    ModelsApi(ModelGateway models, RecordedCalls calls) {
        this.models = models;
        this.calls = calls;
    }

    @GetMapping("/models")
    @Operation(summary = "The models, and how each is doing")
    List<ModelHealth> models() {
        return models.health();
    }

    @GetMapping("/model-calls")
    @Operation(summary = "Calls to models, newest first; from counts, to does not, both like 2026-06-03T00:00:00Z")
    Calls calls(
            @RequestParam(required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable String pattern,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var filter = new Filter(caseId, pattern, model, from, to);
        return new Calls(calls.page(filter, page, size), page, size, calls.count(filter));
    }

    /** A part of the calls that were asked for. */
    record Calls(List<RecordedCall> calls, int page, int size, long total) {}
}
