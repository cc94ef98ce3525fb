package dev.holdfast.triage;

import dev.holdfast.workflow.CaseId;
import java.time.Instant;

/**
 * What was found out about the message of a case, once and for all.
 *
 * @param topic the topic, or {@code unknown}
 * @param likeliest the likeliest topic, even if it was too uncertain
 * @param confidence how certain the likeliest topic is, between 0 and 1
 * @param language ISO 639-1
 */
record TriageResult(
        CaseId caseId,
        String topic,
        String likeliest,
        double confidence,
        Urgency urgency,
        String language,
        Instant classifiedAt) {}
