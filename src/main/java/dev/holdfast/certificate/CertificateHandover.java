package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.GrowingWait;
import dev.holdfast.workflow.RunMessages;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands ordered certificates to the engine, until it has taken them. */
@Component
class CertificateHandover {

    private static final Logger log = LoggerFactory.getLogger(CertificateHandover.class);

    private final Certificates certificates;
    private final RunMessages engine;
    private final Clock clock;
    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(2), Duration.ofSeconds(30));

    CertificateHandover(Certificates certificates, RunMessages engine, Clock clock) {
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
            if (!handOver(id)) {
                return;
            }
        }
    }

    private boolean handOver(CertificateId id) {
        try {
            engine.start("certificateOrdered", "certificateId", id.value());
            certificates.handedOver(id, clock.instant());
            wait.succeeded();
            return true;
        } catch (EngineUnavailableException away) {
            wait.failed();
            log.debug("Certificate {} waits: {}", id, away.getMessage());
            return false;
        }
    }
}
