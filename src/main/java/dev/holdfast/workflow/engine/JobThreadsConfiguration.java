package dev.holdfast.workflow.engine;

import io.camunda.client.jobhandling.CamundaClientExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the place of the client's pool of threads, which ends with the client. */
@Configuration(proxyBeanMethods = false)
class JobThreadsConfiguration {

    @Bean
    CamundaClientExecutorService threadsOfJobs() {
        return new CamundaClientExecutorService(new JobThreads(), true);
    }
}
