package dev.holdfast.assist;

import dev.holdfast.model.ModelGateway;
import dev.holdfast.workflow.JobsAtOnce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As many AI steps are taken from the engine as models have places for calls. */
@Configuration(proxyBeanMethods = false)
class ModelPlaces {

    @Bean
    JobsAtOnce patternsAtOnce(ModelGateway models) {
        return new JobsAtOnce("assist.runPattern", models.places());
    }
}
