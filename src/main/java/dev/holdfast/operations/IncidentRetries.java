package dev.holdfast.operations;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.IncidentWatch;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.IncidentRetry;
import dev.holdfast.workflow.OpenIncident;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets stopped steps try again when a person says so, and keeps who said it and when. */
@Component
public class IncidentRetries {

    private static final Logger log = LoggerFactory.getLogger(IncidentRetries.class);

    private final IncidentRetry engine;
    private final IncidentWatch incidents;
    private final Runbook runbook;
    private final Cases cases;
    private final JobLog jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRetries(
            IncidentRetry engine,
            IncidentWatch incidents,
            Runbook runbook,
            Cases cases,
            JobLog jobs,
            JdbcClient jdbc,
            Clock clock) {
        this.engine = engine;
        this.incidents = incidents;
        this.runbook = runbook;
        this.cases = cases;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Retries those of the open incidents that are named.
     *
     * @param keys the engine's keys; one that is not open any more, or that a retry would not help, is passed over
     * @return how many were retried
     * @throws dev.holdfast.workflow.EngineUnavailableException if the engine is away; those before it were retried
     */
    public int retry(List<Long> keys, String who) {
        int retried = 0;
        for (var incident : incidents.latest().incidents()) {
            if (keys.contains(incident.key())
                    && runbook.about(incident.message()).mayBeRetried()
                    && engine.retry(incident)) {
                keep(incident, who);
                retried++;
            }
        }
        return retried;
    }

    /** The latest retries, newest first. */
    public List<Retry> latest(int limit) {
        return retries("order by retried_at desc fetch first " + limit + " rows only");
    }

    /** The retries of a case, oldest first. */
    List<Retry> of(CaseId caseId) {
        return retries("where case_id = ? order by retried_at", caseId.value());
    }

    private List<Retry> retries(String condition, Object... parameters) {
        return jdbc.sql("select * from incident_retry " + condition)
                .params(parameters)
                .query((row, number) -> {
                    var caseId = row.getString("case_id");
                    return new Retry(
                            row.getLong("incident_key"),
                            caseId == null ? null : new CaseId(caseId),
                            row.getString("process_id"),
                            row.getString("element_id"),
                            row.getString("message"),
                            row.getString("retried_by"),
                            row.getTimestamp("retried_at").toInstant());
                })
                .list();
    }

    private void keep(OpenIncident incident, String who) {
        var caseId = cases.ofProcess(incident.processInstanceKey())
                .or(() -> jobs.caseOfFailed(incident.processInstanceKey()))
                .map(CaseId::value)
                .orElse(null);
        jdbc.sql("insert into incident_retry (retry_id, incident_key, process_instance_key, case_id, process_id,"
                        + " element_id, message, retried_by, retried_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(incident.key())
                .param(incident.processInstanceKey())
                .param(caseId)
                .param(incident.processId())
                .param(incident.elementId())
                .param(incident.message())
                .param(who)
                .param(Timestamp.from(clock.instant()))
                .update();
        log.info("Incident {} of case {} at {} is retried by {}", incident.key(), caseId, incident.elementId(), who);
    }

    /** A retry as it was made. */
    public record Retry(
            long incidentKey,
            @Nullable CaseId caseId,
            String processId,
            String elementId,
            String message,
            String who,
            Instant at) {}
}
