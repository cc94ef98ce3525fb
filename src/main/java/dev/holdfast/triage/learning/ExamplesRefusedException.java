package dev.holdfast.triage.learning;

/** A file of labelled examples that nothing can be learned from; the message says where and what to do. */
public class ExamplesRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExamplesRefusedException(String message) {
        super(message);
    }
}
