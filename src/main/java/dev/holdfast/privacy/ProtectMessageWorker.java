package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.DataClass;
import dev.holdfast.workflow.CaseId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts tokens in place of personal data, so that the process sees no personal value. Protecting a case again gives the
 * same texts.
 */
@Component
public class ProtectMessageWorker {

    private final CaseProtection protection;

    ProtectMessageWorker(CaseProtection protection) {
        this.protection = protection;
    }

    @JobWorker(type = "privacy.protectMessage")
    public Output handle(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        return protection.protect(input.caseId(), processInstanceKey);
    }

    record Input(CaseId caseId) {}

    /**
     * @param subject with tokens
     * @param message with tokens
     * @param dataClasses what the message gives away, by name
     */
    record Output(String subject, String message, List<DataClass> dataClasses) {}
}
