package dev.holdfast.safety;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.safety.detection.OrderFinder;
import dev.holdfast.safety.detection.Suspicion;
import dev.holdfast.workflow.CaseId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks for instructions to the model in the message of a case. It drops nothing and changes nothing: the table of tiers
 * and the reviewer decide what follows. Looking again gives the stored result.
 */
@Component
public class FindInjectionsWorker {

    private final Cases cases;
    private final OrderFinder finder;
    private final InjectionChecks checks;

    FindInjectionsWorker(Cases cases, OrderFinder finder, InjectionChecks checks) {
        this.cases = cases;
        this.finder = finder;
        this.checks = checks;
    }

    @JobWorker(type = "safety.findInjections")
    public Output handle(@VariablesAsType Input input) {
        SupportCase supportCase = cases.get(input.caseId());
        if (!supportCase.guarded()) {
            throw new IllegalStateException("The message of case " + input.caseId()
                    + " still holds personal values. Put the step 'Protect personal data' before this one.");
        }
        String text = text(supportCase);
        Suspicion suspicion = finder.in(text);
        var check = checks.keep(new InjectionCheck(
                input.caseId(),
                suspicion.suspected(),
                suspicion.score(),
                suspicion.spans().stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        return new Output(check.suspected(), check.suspected() ? MarkedPart.of(text, suspicion.spans()) : List.of());
    }

    private static String text(SupportCase supportCase) {
        return supportCase.subject().isBlank()
                ? supportCase.message()
                : supportCase.subject() + "\n\n" + supportCase.message();
    }

    record Input(CaseId caseId) {}

    /** @param markedMessage subject and message in parts where something is suspected; empty otherwise */
    record Output(boolean injectionSuspected, List<MarkedPart> markedMessage) {}
}
