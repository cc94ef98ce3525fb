package dev.holdfast.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;

/**
 * What each log line says of the case that is worked on: {@code caseId}, and for a job {@code processInstance},
 * {@code jobType} and {@code element}. Taken back when it is closed, since threads are used again.
 */
public final class LogContext implements AutoCloseable {

    private final Map<String, String> before = new LinkedHashMap<>();

    private LogContext(Map<String, String> entries) {
        entries.forEach((name, value) -> {
            before.put(name, MDC.get(name));
            MDC.put(name, value);
        });
    }

    /** Until it is closed, lines of this thread name the case. */
    public static LogContext of(CaseId caseId) {
        return new LogContext(Map.of("caseId", caseId.value()));
    }

    public static LogContext of(JobContext job) {
        var entries = new LinkedHashMap<String, String>();
        job.caseId().ifPresent(caseId -> entries.put("caseId", caseId.value()));
        entries.put("processInstance", Long.toString(job.processInstanceKey()));
        entries.put("jobType", job.type());
        entries.put("element", job.elementId());
        return new LogContext(entries);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                MDC.remove(name);
            } else {
                MDC.put(name, value);
            }
        });
    }
}
