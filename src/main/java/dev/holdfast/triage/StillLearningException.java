package dev.holdfast.triage;

/** A message came in before the topics were learned, and waited as long as it may. */
class StillLearningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillLearningException(int done, int examples) {
        super("Triage is still learning from its examples (" + done + " of " + examples
                + " read); try again in a minute.");
    }
}
