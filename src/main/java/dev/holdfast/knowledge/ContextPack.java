package dev.holdfast.knowledge;

import dev.holdfast.workflow.CaseId;
import java.util.List;

/**
 * Everything a draft for one case may rest on. Gathered once; it stays as it was, so that a check reads what the draft
 * was written from.
 *
 * @param passages the passages, best first
 * @param customerFacts sentences about the customer's record, without personal data
 * @param lastCases a sentence for each of the customer's last other cases, newest first, without personal data
 */
public record ContextPack(
        ContextId contextId,
        CaseId caseId,
        List<Passage> passages,
        List<String> customerFacts,
        List<String> lastCases) {

    public ContextPack {
        passages = List.copyOf(passages);
        customerFacts = List.copyOf(customerFacts);
        lastCases = List.copyOf(lastCases);
    }

    long documents() {
        return passages.stream().map(Passage::documentId).distinct().count();
    }
}
