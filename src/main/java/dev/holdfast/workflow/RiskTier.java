package dev.holdfast.workflow;

/** How much harm a wrong reply could do. Decided by the table {@code riskTier}; the order is from least to most. */
public enum RiskTier {
    /** General information; a clean draft may go out unread, and some are still sampled. */
    LOW,
    /** About the customer's own account; one person reads every reply. */
    MODERATE,
    /** Money, fraud or hardship; two different people read every reply. */
    HIGH,
    /** AI may not draft; a person writes. */
    PROHIBITED
}
