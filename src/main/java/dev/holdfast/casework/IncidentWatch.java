package dev.holdfast.casework;

import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.ProcessRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the open incidents: notes on the cases which of their processes have stopped, and which go on again. */
@Component
public class IncidentWatch {

    private static final Logger log = LoggerFactory.getLogger(IncidentWatch.class);

    private final ProcessRecords records;
    private final StoredCases store;
    private final Clock clock;
    private volatile Seen latest = new Seen(List.of(), null, true);

    IncidentWatch(ProcessRecords records, StoredCases store, Clock clock) {
        this.records = records;
        this.store = store;
        this.clock = clock;
    }

    /** Looks now; keeps what it saw before if the platform does not answer. */
    @Scheduled(
            fixedDelayString = "${holdfast.casework.incident-interval:10s}",
            initialDelayString = "${holdfast.casework.incident-interval:10s}")
    public void look() {
        try {
            var open = records.incidents();
            latest = new Seen(open, clock.instant(), true);
            var messages = new HashMap<Long, String>();
            open.forEach(incident -> messages.putIfAbsent(incident.processInstanceKey(), incident.message()));
            store.noteIncidents(messages);
        } catch (EngineUnavailableException notNow) {
            if (latest.answered()) {
                log.warn("Incidents are not known until Camunda answers: {}", notNow.getMessage());
            }
            latest = new Seen(latest.incidents(), latest.at(), false);
        }
    }

    /** What the last look that was answered saw. */
    public Seen latest() {
        return latest;
    }

    /**
     * The open incidents at a moment.
     *
     * @param at when that was; null before the first answer
     * @param answered false if the platform was silent since, so that this may be old
     */
    public record Seen(
            List<OpenIncident> incidents, @Nullable Instant at, boolean answered) {

        public Seen {
            incidents = List.copyOf(incidents);
        }
    }
}
