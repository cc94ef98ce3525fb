package dev.holdfast.safety;

import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.List;

/**
 * What was found in the message of a case.
 *
 * @param score how likely it is that an instruction was planted, 0 to 1
 * @param passages what reads like one, with tokens; empty unless suspected
 */
record InjectionCheck(CaseId caseId, boolean suspected, double score, List<String> passages, Instant checkedAt) {}
