package dev.holdfast.triage;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether topics are recognised yet. Learning is no fault: the status is UNKNOWN meanwhile, and jobs wait. */
@Component
class TriageHealthIndicator implements HealthIndicator {

    private final TopicRecognition topics;

    TriageHealthIndicator(TopicRecognition topics) {
        this.topics = topics;
    }

    @Override
    public Health health() {
        var model = topics.model();
        var health = model.isCompletedExceptionally() ? Health.down() : model.isDone() ? Health.up() : Health.unknown();
        return health.withDetail("examples", topics.examples())
                .withDetail("examplesRead", topics.done())
                .build();
    }
}
