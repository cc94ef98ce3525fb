package dev.holdfast.workflow;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.holdfast.workflow.JobContext.Outcome;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.Optional;

/** Jobs as the engine gives them out, for tests of what observes them. */
public final class JobContexts {

    private JobContexts() {}

    /** One run of a job that ends, or has ended, like this. */
    public static JobContext job(String type, Outcome outcome) {
        var job = new JobContext(activated(type, Map.of()), Optional.empty(), "");
        job.endedBy(outcome);
        return job;
    }

    /** The engine is another program. */
    public static ActivatedJob activated(String type, Map<String, Object> variables) {
        var job = mock(ActivatedJob.class);
        when(job.getType()).thenReturn(type);
        when(job.getElementId()).thenReturn("serviceTask_x");
        when(job.getProcessInstanceKey()).thenReturn(42L);
        when(job.getVariablesAsMap()).thenReturn(variables);
        return job;
    }
}
