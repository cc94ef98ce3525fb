package dev.holdfast.casework.web;

import dev.holdfast.access.MaySee;
import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.CaseWithdrawal;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.CustomerId;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs: take a message in, look at its case, withdraw it. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    private final CaseIntake intake;
    private final Cases cases;
    private final CaseFiles files;
    private final CaseWithdrawal withdrawal;

    CasesApi(CaseIntake intake, Cases cases, CaseFiles files, CaseWithdrawal withdrawal) {
        this.intake = intake;
        this.cases = cases;
        this.files = files;
        this.withdrawal = withdrawal;
    }

    @PostMapping
    @Operation(summary = "Takes a customer's message in as a new case")
    ResponseEntity<?> receive(
            @Valid @RequestBody NewMessage message,
            @Parameter(description = "A name for this request; the same request again leads to the same case")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200, message = "An idempotency key has 1 to 200 characters.")
                    @Nullable
                    String idempotencyKey) {
        return switch (intake.receive(message, idempotencyKey)) {
            case Intake.Accepted accepted -> created(accepted.supportCase());
            case Intake.Repeated repeated -> created(repeated.supportCase());
            case Intake.KeyTaken taken ->
                throw WrongFields.of(
                        "Idempotency-Key",
                        "The key '" + taken.key() + "' was used for another message. Use a new one.");
            case Intake.Unknown unknown -> throw WrongFields.of(unknown.field(), unknown.why());
        };
    }

    @GetMapping("/{caseId}")
    @Operation(summary = "Everything that is known about a case; personal values only for those who may see them")
    CaseFile one(@PathVariable String caseId, Authentication who) {
        return idOf(caseId)
                .flatMap(id -> MaySee.personalValues(who)
                        ? files.withValues(id, Access.by(who, Access.Why.API))
                        : files.withTokens(id))
                .orElseThrow(() -> missing(caseId));
    }

    @GetMapping
    @Operation(summary = "Cases, newest first")
    CaseList list(
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = cases.page(status, page, size);
        return new CaseList(
                found.cases().stream().map(CaseLine::of).toList(), found.page(), found.size(), found.total());
    }

    @PostMapping("/{caseId}/withdrawal")
    @Operation(summary = "Withdraws a case, wherever it is")
    ResponseEntity<CaseReceipt> withdraw(@PathVariable String caseId) {
        var id = idOf(caseId).filter(known -> cases.find(known).isPresent()).orElseThrow(() -> missing(caseId));
        if (!withdrawal.withdraw(id)) {
            throw problem(
                    HttpStatus.CONFLICT,
                    "Case " + id + " has ended with the status " + cases.get(id).status()
                            + "; only a running case can be withdrawn.");
        }
        return ResponseEntity.accepted().body(CaseReceipt.of(cases.get(id)));
    }

    private static ResponseEntity<CaseReceipt> created(SupportCase supportCase) {
        return ResponseEntity.created(URI.create("/api/v1/cases/" + supportCase.id()))
                .body(CaseReceipt.of(supportCase));
    }

    private static Optional<CaseId> idOf(String text) {
        try {
            return Optional.of(new CaseId(text));
        } catch (IllegalArgumentException noCaseHasThisId) {
            return Optional.empty();
        }
    }

    private static ErrorResponseException missing(String caseId) {
        return problem(HttpStatus.NOT_FOUND, "There is no case '" + caseId + "'.");
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** What a sender needs to follow the case. */
    record CaseReceipt(CaseId caseId, CaseStatus status) {

        static CaseReceipt of(SupportCase supportCase) {
            return new CaseReceipt(supportCase.id(), supportCase.status());
        }
    }

    /** One case in a list; no text of the customer. */
    record CaseLine(
            CaseId caseId,
            CaseStatus status,
            Channel channel,
            @Nullable CustomerId customerId,
            Instant receivedAt,
            @Nullable Long processInstanceKey) {

        static CaseLine of(SupportCase supportCase) {
            return new CaseLine(
                    supportCase.id(),
                    supportCase.status(),
                    supportCase.channel(),
                    supportCase.customerId(),
                    supportCase.receivedAt(),
                    supportCase.processInstanceKey());
        }
    }

    /** One page of cases. */
    record CaseList(List<CaseLine> cases, int page, int size, long total) {}
}
