package dev.holdfast.certificate.store;

import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.workflow.Finding;
import java.util.List;

/**
 * What one model made of one case.
 *
 * @param why it has no usable draft, in a sentence; empty where it has one
 * @param draft with tokens in place of personal data; empty where there is none
 * @param tries how often the model was asked for it in vain, and then at last
 */
public record CaseResult(
        String caseName, Side side, Outcome outcome, String why, String draft, List<Finding> findings, int tries) {

    public CaseResult {
        findings = List.copyOf(findings);
    }
}
