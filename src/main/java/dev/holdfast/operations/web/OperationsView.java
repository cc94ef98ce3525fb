package dev.holdfast.operations.web;

import dev.holdfast.casework.CaseCounts.Unstarted;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.operations.HealthPart;
import dev.holdfast.operations.IncidentRetries;
import dev.holdfast.operations.RunbookEntry;
import dev.holdfast.operations.WorkerFigures;
import dev.holdfast.workflow.CaseId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page "Operations" shows at a moment.
 *
 * @param health the parts, the worst first; empty until they were looked at for the first time
 * @param queues null if the store does not answer
 * @param incidentsSeenAt when the open incidents were last known; null before the first answer
 * @param incidentsAreOld whether the platform has been silent since
 * @param runningSince since when the figures of the workers count
 */
record OperationsView(
        List<HealthPart> health,
        @Nullable Queues queues,
        List<Kind> kinds,
        @Nullable Instant incidentsSeenAt,
        boolean incidentsAreOld,
        List<WorkerFigures> workers,
        List<RetryRow> retries,
        Instant runningSince) {

    /** How many incidents wait for a person. */
    public int incidents() {
        return kinds.stream().mapToInt(kind -> kind.incidents().size()).sum();
    }

    /** The parts that are broken, not merely on their way. */
    public List<HealthPart> broken() {
        return health.stream()
                .filter(part -> part.state() == HealthPart.State.BROKEN)
                .toList();
    }

    /**
     * What waits.
     *
     * @param standingSince since when a case has waited for its next step for too long; null if none has
     */
    record Queues(
            Unstarted unstarted,
            Outbox.Waiting unsent,
            Outbox.@Nullable Unsent oldest,
            @Nullable Instant standingSince) {}

    /**
     * Open incidents with one and the same advice.
     *
     * @param id a name that is in no other
     * @param says what they say, if they are in the runbook; else the message itself
     */
    record Kind(String id, String says, RunbookEntry advice, List<Incident> incidents) {

        /** Those that nobody has just retried, as long as it helps. */
        public List<Long> retryable() {
            return advice.mayBeRetried()
                    ? incidents.stream()
                            .filter(incident -> incident.retried() == null)
                            .map(Incident::key)
                            .toList()
                    : List.of();
        }
    }

    /**
     * One open incident, in the words of the diagram.
     *
     * @param caseId null if the process has none, or none is known yet
     * @param operate where the process is looked at
     * @param retried the retry of the last minute, whose outcome the platform may not have told yet
     */
    record Incident(
            long key,
            String process,
            String element,
            @Nullable CaseId caseId,
            Instant since,
            String message,
            URI operate,
            IncidentRetries.@Nullable Retry retried) {}

    /** A retry, with the element's name as in the diagram. */
    record RetryRow(String element, @Nullable CaseId caseId, String who, Instant at) {}
}
