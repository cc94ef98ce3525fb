package dev.holdfast.triage;

import dev.holdfast.workflow.CaseId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Classifies the message of a case. Classifying again gives the stored result. */
@Component
public class ClassifyMessageWorker {

    private final Triage triage;

    ClassifyMessageWorker(Triage triage) {
        this.triage = triage;
    }

    /** Waits for the topics to be learned; a job that waited in vain fails and is tried again later. */
    @JobWorker(type = "triage.classifyMessage")
    public Output handle(@VariablesAsType Input input) {
        TriageResult result = triage.classify(input.caseId());
        return new Output(result.topic(), result.confidence(), result.urgency(), result.language());
    }

    record Input(CaseId caseId) {}

    record Output(String topic, double topicConfidence, Urgency urgency, String language) {}
}
