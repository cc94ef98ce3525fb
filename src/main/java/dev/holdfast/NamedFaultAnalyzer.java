package dev.holdfast;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * What our own code refuses at start with a message that names the setting is shown as that message, without a stack
 * trace: it says where the fault is, and the trace would not.
 */
class NamedFaultAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable named = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                named = cause;
            }
        }
        return named == null ? null : new FailureAnalysis(String.valueOf(named.getMessage()), null, named);
    }

    /** Whether our code has thrown it, and the message is one for people. */
    static boolean isOurs(Throwable failure) {
        var trace = failure.getStackTrace();
        var message = failure.getMessage();
        return trace.length > 0
                && trace[0].getClassName().startsWith("dev.holdfast.")
                && message != null
                && (message.contains(KnownSettings.PREFIX)
                        || failure.getClass().getName().startsWith("dev.holdfast."));
    }
}
