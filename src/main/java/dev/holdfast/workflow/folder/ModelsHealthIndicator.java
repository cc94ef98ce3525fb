package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.engine.Deployment;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says whether the engine has this application's diagrams; without them no case starts. Refused files in the folder of
 * process owners are DEGRADED, which is no failure to a load balancer: cases go on with what was in use before.
 */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Files of process owners are refused");

    private final Deployment deployment;
    private final ModelFiles models;

    ModelsHealthIndicator(Deployment deployment, ModelFiles models) {
        this.deployment = deployment;
        this.models = models;
    }

    @Override
    public Health health() {
        return switch (deployment.state()) {
            case DEPLOYED ->
                models.folder()
                        .filter(FolderState::isRefused)
                        .map(refused -> Health.status(DEGRADED)
                                .withDetail("refused", refused.faults())
                                .withDetail("since", refused.since())
                                .build())
                        .orElseGet(() -> Health.up().build());
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
