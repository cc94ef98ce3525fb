package dev.holdfast.workflow;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether the engine has this application's diagrams; without them no case starts. */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private final Deployment deployment;

    ModelsHealthIndicator(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Health health() {
        return switch (deployment.state()) {
            case DEPLOYED -> Health.up().build();
            case WAITING ->
                Health.unknown()
                        .withDetail("models", "not deployed yet: Camunda has not answered")
                        .build();
            case REFUSED ->
                Health.down()
                        .withDetail("models", "the engine refuses them; the log names file and element")
                        .build();
        };
    }
}
