package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.ToldCertificates;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.GrowingWait;
import dev.holdfast.workflow.RunMessages;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the engine of ordered and of withdrawn certificates, until it has taken it. */
@Component
class CertificateHandover {

    private static final Logger log = LoggerFactory.getLogger(CertificateHandover.class);
    private static final String VARIABLE = "certificateId";

    private final ToldCertificates certificates;
    private final RunMessages engine;
    private final Clock clock;
    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(2), Duration.ofSeconds(30));

    CertificateHandover(ToldCertificates certificates, RunMessages engine, Clock clock) {
        this.certificates = certificates;
        this.engine = engine;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000)
    void lookAgain() {
        if (!wait.isOver()) {
            return;
        }
        for (var id : certificates.notHandedOver()) {
            if (!reached(id, this::handOver)) {
                return;
            }
        }
        for (var id : certificates.withdrawalsToTell()) {
            if (!reached(id, this::tellWithdrawal)) {
                return;
            }
        }
    }

    private void handOver(CertificateId id) {
        engine.start("certificateOrdered", VARIABLE, id.value());
        certificates.handedOver(id, clock.instant());
    }

    private void tellWithdrawal(CertificateId id) {
        engine.end("certificateWithdrawn", VARIABLE, id.value());
        certificates.withdrawalTold(id, clock.instant());
    }

    private boolean reached(CertificateId id, Consumer<CertificateId> call) {
        try {
            call.accept(id);
            wait.succeeded();
            return true;
        } catch (EngineUnavailableException away) {
            wait.failed();
            log.debug("Certificate {} waits: {}", id, away.getMessage());
            return false;
        }
    }
}
