package dev.holdfast.evidence.web;

import dev.holdfast.evidence.CaseEvidence;
import dev.holdfast.evidence.EvidenceCheck;
import dev.holdfast.evidence.chain.ChainCheck;
import dev.holdfast.evidence.chain.ChainReport;
import dev.holdfast.workflow.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record for programs: whether a case, or the whole chain, is as it was. For risk alone. */
@RestController
@RequestMapping("/api/v1")
class EvidenceApi {

    private final EvidenceCheck check;
    private final ChainCheck chain;

    EvidenceApi(EvidenceCheck check, ChainCheck chain) {
        this.check = check;
        this.chain = chain;
    }

    @GetMapping("/cases/{caseId}/evidence")
    @Operation(
            summary = "Whether a case is as it was recorded: its entry, its dossier, the verdict",
            description =
                    "The entry's dossierDigest is the SHA-256 of the dossier as JSON without spaces, fields in order")
    CaseEvidence ofCase(@PathVariable String caseId) {
        return CaseId.of(caseId)
                .flatMap(check::of)
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no case '" + caseId + "'."),
                        null));
    }

    @GetMapping("/evidence")
    @Operation(summary = "Whether the chain of all entries is whole, and if not, which is the first that is broken")
    ChainReport all() {
        return chain.check();
    }
}
