package dev.holdfast.casework;

import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.ProcessRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes on the cases which of their processes have stopped at an incident, and which go on again. */
@Component
class IncidentWatch {

    private static final Logger log = LoggerFactory.getLogger(IncidentWatch.class);

    private final ProcessRecords records;
    private final StoredCases store;

    IncidentWatch(ProcessRecords records, StoredCases store) {
        this.records = records;
        this.store = store;
    }

    @Scheduled(fixedDelayString = "${holdfast.casework.incident-interval:10s}", initialDelayString = "10s")
    void look() {
        try {
            store.noteIncidents(records.incidents());
        } catch (EngineUnavailableException notNow) {
            log.debug("Incidents are not known: {}", notNow.getMessage());
        }
    }
}
