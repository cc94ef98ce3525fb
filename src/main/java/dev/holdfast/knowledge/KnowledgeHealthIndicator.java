package dev.holdfast.knowledge;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether documents can be searched. Reading them for the first time is no fault: the status is UNKNOWN meanwhile. */
@Component
class KnowledgeHealthIndicator implements HealthIndicator {

    private final KnowledgeBase base;

    KnowledgeHealthIndicator(KnowledgeBase base) {
        this.base = base;
    }

    @Override
    public Health health() {
        return base.report()
                .map(report -> Health.up()
                        .withDetail("documents", report.documents())
                        .withDetail("passages", report.passages())
                        .withDetail("leftOut", report.skipped().size()))
                .orElseGet(() -> base.state().problem() != null ? Health.down() : Health.unknown())
                .build();
    }
}
