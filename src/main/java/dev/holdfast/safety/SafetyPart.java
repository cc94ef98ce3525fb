package dev.holdfast.safety;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows on the case page what in the message reads like an instruction to the model. */
@Component
class SafetyPart implements CaseFilePart {

    private final InjectionChecks checks;

    SafetyPart(InjectionChecks checks) {
        this.checks = checks;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        checks.find(file.supportCase().id())
                .filter(InjectionCheck::suspected)
                .ifPresent(check -> file.suspicious(check.passages())
                        .happened(
                                check.checkedAt(),
                                String.format(
                                        Locale.ROOT,
                                        "The message may hold an instruction to the AI (score %.2f)",
                                        check.score())));
    }
}
