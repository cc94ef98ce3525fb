package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.JobTime;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.jobhandling.CamundaClientExecutorService;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine for more time for jobs. */
@Component
class JobTimes {

    private final ObjectProvider<CamundaClient> client;
    private final ScheduledExecutorService timer;

    JobTimes(ObjectProvider<CamundaClient> client, CamundaClientExecutorService executor) {
        this.client = client;
        this.timer = executor.get();
    }

    /** @param timeout what the engine gave the job when it handed it out */
    JobTime of(ActivatedJob job, Duration timeout) {
        return JobTime.begin(
                timeout,
                () -> client.getObject()
                        .newUpdateTimeoutCommand(job)
                        .timeout(timeout)
                        .send(),
                timer);
    }
}
