package dev.holdfast.workflow.web;

import dev.holdfast.workflow.EngineUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The latest numbers of all diagrams. However many people look, the platform is asked once every few seconds, and nobody
 * waits for its answer but the very first.
 */
@Component
class DeployedDiagrams {

    private static final Logger log = LoggerFactory.getLogger(DeployedDiagrams.class);

    /** Pages ask every four seconds. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    /** A slow platform gets this many times the rest that it took to answer, but no more than the longest. */
    private static final int REST_TIMES = 4;

    private static final Duration LONGEST_REST = Duration.ofSeconds(20);

    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

    private static final DiagramNumbers NOTHING_YET = new DiagramNumbers(null, false, List.of());

    private final DiagramSurvey survey;
    private final Clock clock;
    private volatile @Nullable DiagramNumbers latest;
    private volatile Instant nextAt = Instant.EPOCH;
    private @Nullable CompletableFuture<DiagramNumbers> asking;

    DeployedDiagrams(DiagramSurvey survey, Clock clock) {
        this.survey = survey;
        this.clock = clock;
    }

    /** What is known now; whoever looks also makes sure that it is soon renewed. */
    DiagramNumbers now() {
        var running = renewIfDue();
        var known = latest;
        if (known != null) {
            return known;
        }
        return running.copy()
                .completeOnTimeout(NOTHING_YET, FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private synchronized CompletableFuture<DiagramNumbers> renewIfDue() {
        var running = asking;
        if (running == null || (running.isDone() && !clock.instant().isBefore(nextAt))) {
            running = CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread);
            asking = running;
        }
        return running;
    }

    private DiagramNumbers ask() {
        var began = clock.instant();
        var known = latest == null ? NOTHING_YET : latest;
        DiagramNumbers asked;
        try {
            asked = new DiagramNumbers(began, true, survey.take());
        } catch (EngineUnavailableException notNow) {
            log.debug("The numbers of the diagrams are not known: {}", notNow.getMessage());
            asked = known.silent();
        } catch (RuntimeException unexpected) {
            log.warn("The numbers of the diagrams cannot be read", unexpected);
            asked = known.silent();
        }
        latest = asked;
        var ended = clock.instant();
        var rest = Duration.between(began, ended).multipliedBy(REST_TIMES);
        nextAt = ended.plus(Collections.min(List.of(Collections.max(List.of(rest, FRESH)), LONGEST_REST)));
        return asked;
    }
}
