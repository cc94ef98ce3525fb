package dev.holdfast.certificate.suite;

import dev.holdfast.workflow.RiskTier;

/**
 * One case to try a pattern with. Its texts carry tokens such as {@code [PERSON_1]} in place of personal data.
 *
 * @param name names the case within its suite: small letters, digits and dashes, at most 30
 * @param tier the tier that a real case like this would have
 * @param topic what it is about, as triage would see it
 * @param language ISO 639-1
 */
public record SuiteCase(String name, RiskTier tier, String topic, String subject, String message, String language) {}
