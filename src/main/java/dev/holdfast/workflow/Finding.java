package dev.holdfast.workflow;

/**
 * One thing a check noticed in a draft.
 *
 * @param check the check's name in plain words, such as "Numbers have a source"
 * @param verdict how bad it is
 * @param detail one sentence a reviewer understands without knowing the software
 */
public record Finding(String check, Verdict verdict, String detail) {}
