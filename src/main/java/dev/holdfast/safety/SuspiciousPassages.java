package dev.holdfast.safety;

import dev.holdfast.workflow.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of a case's message reads like an instruction to the model, for steps that must not rest on it. */
@Component
public class SuspiciousPassages {

    private final InjectionChecks checks;

    SuspiciousPassages(InjectionChecks checks) {
        this.checks = checks;
    }

    /**
     * The text without the passages of this case that are suspected; as it is where nothing is suspected, or where
     * nobody has looked yet.
     */
    public String leftOut(CaseId caseId, String text) {
        String rest = text;
        for (String passage : checks.find(caseId).map(InjectionCheck::passages).orElse(List.of())) {
            rest = rest.replace(passage, " ");
        }
        return rest;
    }
}
