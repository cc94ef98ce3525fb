package dev.holdfast.casework;

import dev.holdfast.workflow.RiskTier;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody wants to see.
 *
 * @param status only cases with this status; null for all
 * @param tier only cases with this tier; null for all
 * @param topic only cases with this topic, such as {@code card_not_working}; null for all
 * @param text a part of the case's or the customer's number; empty for all
 * @param names whether the text may also be a part of the customer's name: only for those who may see it
 */
public record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable RiskTier tier,
        @Nullable String topic,
        String text,
        boolean names) {

    /** All cases. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, "", false);

    /** The same filter for cases with this status; null for all. */
    public CaseFilter withStatus(@Nullable CaseStatus wanted) {
        return new CaseFilter(wanted, tier, topic, text, names);
    }
}
