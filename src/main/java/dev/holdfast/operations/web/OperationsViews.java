package dev.holdfast.operations.web;

import dev.holdfast.casework.CaseCounts;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.IncidentWatch;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.operations.HealthLook;
import dev.holdfast.operations.IncidentRetries;
import dev.holdfast.operations.JobLog;
import dev.holdfast.operations.Runbook;
import dev.holdfast.operations.web.OperationsView.Incident;
import dev.holdfast.operations.web.OperationsView.Kind;
import dev.holdfast.operations.web.OperationsView.Queues;
import dev.holdfast.operations.web.OperationsView.RetryRow;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ElementNames;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.WorkflowSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Puts together what the page shows, of what was seen last: nothing here waits for another program but the store. */
@Component
class OperationsViews {

    /** How long a retry may take to show: the step, its waits, and what Operate lags. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /** As in the alert HoldfastCasesAtStandstill. */
    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private static final int RETRIES = 10;

    private final HealthLook health;
    private final JobLog jobs;
    private final IncidentWatch incidents;
    private final IncidentRetries retries;
    private final Runbook runbook;
    private final CaseCounts counts;
    private final Cases cases;
    private final Outbox outbox;
    private final ElementNames names;
    private final WorkflowSettings workflow;
    private final Clock clock;
    private final Instant runningSince;

    OperationsViews(
            HealthLook health,
            JobLog jobs,
            IncidentWatch incidents,
            IncidentRetries retries,
            Runbook runbook,
            CaseCounts counts,
            Cases cases,
            Outbox outbox,
            ElementNames names,
            WorkflowSettings workflow,
            Clock clock) {
        this.health = health;
        this.jobs = jobs;
        this.incidents = incidents;
        this.retries = retries;
        this.runbook = runbook;
        this.counts = counts;
        this.cases = cases;
        this.outbox = outbox;
        this.names = names;
        this.workflow = workflow;
        this.clock = clock;
        this.runningSince = clock.instant();
    }

    OperationsView now() {
        var seen = incidents.latest();
        var queues = queues();
        var latest = queues == null ? List.<IncidentRetries.Retry>of() : retries.latest(RETRIES);
        return new OperationsView(
                health.latest(),
                queues,
                kinds(seen.incidents(), latest, queues != null),
                seen.at(),
                !seen.answered(),
                jobs.figures(),
                latest.stream()
                        .map(retry ->
                                new RetryRow(names.element(retry.elementId()), retry.caseId(), retry.who(), retry.at()))
                        .toList(),
                runningSince);
    }

    private @Nullable Queues queues() {
        try {
            return new Queues(
                    counts.unstarted(),
                    outbox.waiting(),
                    outbox.oldestUnsent().orElse(null),
                    counts.inProgressSince()
                            .filter(since -> since.isBefore(clock.instant().minus(TOO_LONG)))
                            .orElse(null));
        } catch (DataAccessException | TransactionException away) {
            return null;
        }
    }

    /** The kinds with most incidents first; of one kind the longest first. */
    private List<Kind> kinds(List<OpenIncident> open, List<IncidentRetries.Retry> retried, boolean storeAnswers) {
        var under = retried.stream()
                .filter(retry -> retry.at().isAfter(clock.instant().minus(UNDER_WAY)))
                .collect(Collectors.toMap(IncidentRetries.Retry::incidentKey, Function.identity(), (a, b) -> a));
        var byKind = open.stream()
                .sorted(Comparator.comparing(OpenIncident::since))
                .collect(Collectors.groupingBy(this::kindOf, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .map(kind -> kind(kind.getKey(), kind.getValue(), under, storeAnswers))
                .toList();
    }

    /** Incidents that the runbook does not know are alike if they say the same. */
    private String kindOf(OpenIncident incident) {
        var entry = runbook.about(incident.message());
        return entry.says().isEmpty() ? incident.message() : entry.id();
    }

    private Kind kind(
            String id, List<OpenIncident> open, Map<Long, IncidentRetries.Retry> under, boolean storeAnswers) {
        var advice = runbook.about(open.getFirst().message());
        return new Kind(
                "kind-" + Integer.toHexString(id.hashCode()),
                advice.says().isEmpty() ? "Not in the runbook" : advice.means(),
                advice,
                open.stream()
                        .map(incident -> incident(incident, under.get(incident.key()), storeAnswers))
                        .toList());
    }

    private Incident incident(OpenIncident incident, IncidentRetries.@Nullable Retry retried, boolean storeAnswers) {
        var process = incident.processInstanceKey();
        return new Incident(
                incident.key(),
                names.process(incident.processId()),
                incident.elementId().isEmpty() ? "" : names.element(incident.elementId()),
                (storeAnswers ? cases.ofProcess(process) : Optional.<CaseId>empty())
                        .or(() -> jobs.caseOfFailed(process))
                        .orElse(null),
                incident.since(),
                incident.message(),
                workflow.operatePage(process),
                retried);
    }
}
