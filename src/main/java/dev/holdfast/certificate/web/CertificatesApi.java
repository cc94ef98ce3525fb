package dev.holdfast.certificate.web;

import dev.holdfast.certificate.CertificateDesk;
import dev.holdfast.certificate.CertificateDesk.Order;
import dev.holdfast.certificate.CertificateFile;
import dev.holdfast.certificate.CertificateFiles;
import dev.holdfast.certificate.CertificateState;
import dev.holdfast.certificate.CertificateWithdrawal;
import dev.holdfast.certificate.NewCertificate;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Swap certificates for programs. */
@RestController
@RequestMapping("/api/v1/model-certificates")
class CertificatesApi {

    private final CertificateDesk desk;
    private final CertificateWithdrawal withdrawal;
    private final CertificateFiles files;

    CertificatesApi(CertificateDesk desk, CertificateWithdrawal withdrawal, CertificateFiles files) {
        this.desk = desk;
        this.withdrawal = withdrawal;
        this.files = files;
    }

    /** One of the certificates, in short. */
    record InShort(
            CertificateId certificateId,
            CertificateState state,
            String pattern,
            int patternVersion,
            String candidate,
            String current,
            String orderedBy,
            Instant orderedAt) {

        static InShort of(Certificate one) {
            return new InShort(
                    one.id(),
                    CertificateState.of(one),
                    one.suite().patternId(),
                    one.patternVersion(),
                    one.candidate().name(),
                    one.current().name(),
                    one.orderedBy(),
                    one.orderedAt());
        }
    }

    @PostMapping
    @Operation(
            summary = "Starts a swap certificate",
            description = "202 with a Location; the cases are run by the process certifyModel, and cost money")
    ResponseEntity<InShort> order(@Valid @RequestBody NewCertificate wanted, Authentication who) {
        return switch (desk.order(wanted, who.getName())) {
            case Order.Taken taken ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .location(URI.create("/api/v1/model-certificates/" + taken.id()))
                        .body(InShort.of(files.get(taken.id())));
            case Order.Wrong wrong -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, wrong.why());
                problem.setProperty("errors", List.of(Map.of("field", wrong.field(), "message", wrong.why())));
                throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_ENTITY, problem, null);
            }
        };
    }

    @GetMapping
    @Operation(summary = "Swap certificates, newest first, at most 200")
    List<InShort> all() {
        return files.last().stream().map(InShort::of).toList();
    }

    @GetMapping("/{certificateId}")
    @Operation(summary = "A swap certificate: figures by tier with intervals, money, time, and every draft")
    CertificateFile one(@PathVariable String certificateId) {
        return CertificateId.of(certificateId).flatMap(files::find).orElseThrow(() -> missing(certificateId));
    }

    @PostMapping("/{certificateId}/withdrawal")
    @Operation(summary = "Withdraws a swap certificate that is being run or waits for a signature")
    ResponseEntity<InShort> withdraw(@PathVariable String certificateId, Authentication who) {
        var id = CertificateId.of(certificateId)
                .filter(known -> files.find(known).isPresent())
                .orElseThrow(() -> missing(certificateId));
        withdrawal.withdraw(id, who.getName()).ifPresent(why -> {
            throw problem(HttpStatus.CONFLICT, why);
        });
        return ResponseEntity.accepted().body(InShort.of(files.get(id)));
    }

    private static ErrorResponseException missing(String certificateId) {
        return problem(HttpStatus.NOT_FOUND, "There is no certificate '" + certificateId + "'.");
    }

    private static ErrorResponseException problem(HttpStatus status, String why) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, why), null);
    }
}
