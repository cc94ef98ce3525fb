package dev.holdfast.triage.learning;

/**
 * A message whose topic a person has decided.
 *
 * @param text the message, not blank
 * @param topic its topic, not blank
 */
public record LabelledExample(String text, String topic) {}
