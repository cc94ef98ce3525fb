package dev.holdfast.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one sentence in place of a stack trace. */
class NobodyCanSignInAnalyzer extends AbstractFailureAnalyzer<NobodyCanSignInException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NobodyCanSignInException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
