package dev.holdfast.triage;

import dev.holdfast.triage.learning.ExamplesRefusedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a faulty file of examples as the one sentence that it is, without a stack trace. */
class ExamplesRefusedAnalyzer extends AbstractFailureAnalyzer<ExamplesRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ExamplesRefusedException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
