package dev.holdfast.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All diagrams as they were at one moment.
 *
 * @param asOf when the platform was last asked with success; null if it never has answered
 * @param answered whether it answered when it was asked last
 */
record DiagramNumbers(@Nullable Instant asOf, boolean answered, List<DeployedDiagram> diagrams) {

    Optional<DeployedDiagram> of(String processId) {
        return diagrams.stream()
                .filter(diagram -> diagram.processId().equals(processId))
                .findFirst();
    }

    /** The same numbers, now that the platform is silent. */
    DiagramNumbers silent() {
        return new DiagramNumbers(asOf, false, diagrams);
    }
}
