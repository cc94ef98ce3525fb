package dev.holdfast.workflow;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Locale;
import java.util.Optional;

/** One run of one job, for those who observe it. Ended when its observation is stopped. */
public final class JobContext extends CaseContext {

    private final String type;
    private final String elementId;
    private final long processInstanceKey;
    private final Optional<CaseId> caseId;
    private volatile Outcome outcome = Outcome.COMPLETED;

    public JobContext(ActivatedJob job, Optional<CaseId> caseId, String traceparent) {
        super(traceparent);
        this.type = job.getType();
        this.elementId = job.getElementId();
        this.processInstanceKey = job.getProcessInstanceKey();
        this.caseId = caseId;
    }

    public String type() {
        return type;
    }

    /** The id of the diagram's element that the job belongs to. */
    public String elementId() {
        return elementId;
    }

    public long processInstanceKey() {
        return processInstanceKey;
    }

    /** The case, where the process has one. */
    public Optional<CaseId> caseId() {
        return caseId;
    }

    /** How it ended; only of meaning once it has. */
    public Outcome outcome() {
        return outcome;
    }

    public void endedBy(Outcome how) {
        outcome = how;
    }

    /** How a run of a job may end. */
    public enum Outcome {
        COMPLETED,
        /** By an exception; it is tried again, unless it was the last try. */
        FAILED,
        /** By an error that the diagram has a path for. */
        BPMN_ERROR;

        /** The name that metrics use. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
