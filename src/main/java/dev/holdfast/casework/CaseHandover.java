package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CaseMessages;
import dev.holdfast.workflow.DiagramMissingException;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.GrowingWait;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands stored cases to the engine: at once when a message came in, and again until the engine has taken them. That a
 * case is handed over twice, say by a second application or after a crash, has no effect in the engine.
 */
@Component
public class CaseHandover {

    private static final Logger log = LoggerFactory.getLogger(CaseHandover.class);
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final StoredCases store;
    private final CaseMessages engine;
    private final Clock clock;
    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(2), LONGEST_WAIT);
    private final Set<CaseId> withoutDiagram = ConcurrentHashMap.newKeySet();
    private volatile boolean engineAnswers = true;

    CaseHandover(StoredCases store, CaseMessages engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    @Async
    @EventListener
    void handOverAtOnce(CaseIntake.MessageReceived received) {
        if (engineAnswers) {
            handOver(received.caseId());
        }
    }

    /** While the engine is away or pushes back, it is asked less and less often: every half minute at last. */
    @Scheduled(fixedDelayString = "${holdfast.casework.handover-interval:2s}")
    void lookAgain() {
        if (wait.isOver()) {
            handOverWhatWaits();
        }
    }

    /** Looks now, without keeping the caller waiting for an engine that may not answer. */
    @Async
    public void lookSoon() {
        if (engineAnswers) {
            handOverWhatWaits();
        }
    }

    void handOverWhatWaits() {
        for (var id : store.notHandedOver(AT_ONCE)) {
            if (!handOver(id)) {
                return;
            }
        }
        for (var id : store.withdrawalsToTell(AT_ONCE)) {
            if (!tellWithdrawal(id)) {
                return;
            }
        }
    }

    /** Whether a case waits because no diagram has its process. */
    public boolean waitsForItsDiagram(CaseId id) {
        return withoutDiagram.contains(id);
    }

    /** Whether a case waits because the engine does not answer. */
    public boolean waitsForTheEngine(CaseId id) {
        return !engineAnswers && store.processToStart(id).isPresent();
    }

    /** Whether the engine took the last case that it was offered. */
    public boolean engineAnswers() {
        return engineAnswers;
    }

    private boolean handOver(CaseId id) {
        return reached(() -> store.processToStart(id).ifPresent(process -> start(id, process)));
    }

    /** A case whose diagram is missing holds up no other. */
    private void start(CaseId id, String process) {
        try {
            engine.start(id, process);
            store.markHandedOver(id, clock.instant());
            withoutDiagram.remove(id);
        } catch (DiagramMissingException later) {
            if (withoutDiagram.add(id)) {
                log.warn("{}", later.getMessage());
            }
        }
    }

    private boolean tellWithdrawal(CaseId id) {
        return reached(() -> {
            engine.withdraw(id);
            store.markWithdrawalTold(id, clock.instant());
        });
    }

    private boolean reached(Runnable call) {
        try {
            call.run();
            if (!engineAnswers) {
                log.info("Camunda answers again; waiting cases are handed over");
            }
            engineAnswers = true;
            wait.succeeded();
        } catch (EngineUnavailableException unreachable) {
            if (engineAnswers) {
                log.warn(
                        "Camunda does not answer; cases wait in the store until it does: {}", unreachable.getMessage());
            }
            engineAnswers = false;
            wait.failed();
        }
        return engineAnswers;
    }
}
