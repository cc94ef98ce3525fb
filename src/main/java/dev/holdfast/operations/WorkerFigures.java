package dev.holdfast.operations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one worker of this application has done.
 *
 * @param type the job type
 * @param inHand jobs it works on now
 * @param lastActive when its last job ended; null if none has within the hour
 * @param fiveMinutes what it did in the last five minutes
 * @param hour what it did in the last hour
 * @param median half of the hour's jobs took at most this long; null if there was none
 * @param p95 95 in 100 of the hour's jobs took at most this long; null if there was none
 */
public record WorkerFigures(
        String type,
        int inHand,
        @Nullable Instant lastActive,
        Done fiveMinutes,
        Done hour,
        @Nullable Duration median,
        @Nullable Duration p95) {

    /**
     * Jobs by how they ended.
     *
     * @param failed by an exception; each try counts
     * @param bpmnErrors by an error that the diagram has a path for
     */
    public record Done(int completed, int failed, int bpmnErrors) {}
}
