package dev.holdfast.triage;

/** How soon a message wants an answer. */
enum Urgency {
    LOW,
    NORMAL,
    HIGH
}
