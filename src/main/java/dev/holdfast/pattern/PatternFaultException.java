package dev.holdfast.pattern;

/** A pattern file cannot be used. The message is one sentence that names file, field and the way out. */
public class PatternFaultException extends RuntimeException {

    PatternFaultException(String file, String field, String wayOut) {
        super("Pattern file " + file + ", " + field + ": " + wayOut);
    }
}
