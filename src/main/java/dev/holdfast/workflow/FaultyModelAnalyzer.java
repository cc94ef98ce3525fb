package dev.holdfast.workflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows faults of diagrams at start as sentences, without a stack trace. */
class FaultyModelAnalyzer extends AbstractFailureAnalyzer<FaultyModelException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyModelException cause) {
        return new FailureAnalysis(
                String.join("\n", cause.faults()),
                "Open the file in Camunda Modeler, mend the named element and start again.",
                cause);
    }
}
