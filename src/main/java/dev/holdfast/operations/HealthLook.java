package dev.holdfast.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every part how it is, in the background, so that a part that is silent makes no page wait. */
@Component
public class HealthLook {

    private final ObjectProvider<HealthEndpoint> endpoint;
    private volatile List<HealthPart> latest = List.of();

    HealthLook(ObjectProvider<HealthEndpoint> endpoint) {
        this.endpoint = endpoint;
    }

    /** Looks now. */
    @Scheduled(fixedDelayString = "${holdfast.operations.health-interval:10s}", initialDelayString = "2s")
    public void look() {
        var all = endpoint.getObject().health();
        var parts = all instanceof CompositeHealth composite
                ? composite.getComponents()
                : Map.<String, HealthComponent>of();
        latest = parts.entrySet().stream()
                .filter(part -> HealthWords.isShown(part.getKey()))
                .map(part -> part(part.getKey(), part.getValue()))
                .sorted(Comparator.comparing(HealthPart::state)
                        .reversed()
                        .thenComparing(part -> HealthWords.order(part.name())))
                .toList();
    }

    /** The parts as the last look found them, the worst first; empty before the first look. */
    public List<HealthPart> latest() {
        return latest;
    }

    private static HealthPart part(String id, HealthComponent health) {
        var status = health.getStatus();
        var state = Status.UP.equals(status)
                ? HealthPart.State.FINE
                : Status.UNKNOWN.equals(status) ? HealthPart.State.WAITING : HealthPart.State.BROKEN;
        var details = health instanceof Health one ? one.getDetails() : Map.<String, Object>of();
        return new HealthPart(HealthWords.name(id), state, HealthWords.about(id, state, details));
    }
}
