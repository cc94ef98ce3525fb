package dev.holdfast.workflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows faults of diagrams at start as sentences, without a stack trace. */
class FaultyModelAnalyzer extends AbstractFailureAnalyzer<FaultyModelException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyModelException cause) {
        return new FailureAnalysis(
                String.join("\n", cause.faults()),
                "Mend what is named, a diagram or table in Camunda Modeler, and start again.",
                cause);
    }
}
