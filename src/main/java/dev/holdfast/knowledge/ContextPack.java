package dev.holdfast.knowledge;

import dev.holdfast.workflow.CaseId;
import java.util.List;

/**
 * What is known that may help with one case.
 *
 * @param passages the best passages of the knowledge base, best first
 * @param customerFacts what is known about the customer, with tokens in place of personal data
 * @param lastCases the customer's last cases, newest first
 */
public record ContextPack(
        ContextId contextId,
        CaseId caseId,
        List<Passage> passages,
        List<String> customerFacts,
        List<String> lastCases) {}
