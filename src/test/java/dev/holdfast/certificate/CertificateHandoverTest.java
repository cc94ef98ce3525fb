package dev.holdfast.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.ToldCertificates;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.RunMessages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateHandoverTest {

    private final TestDatabase store = TestDatabase.create();
    private final Certificates certificates = new Certificates(store.jdbc());
    private final Engine engine = new Engine();

    @Test
    void a_certificate_and_then_its_withdrawal_reach_the_engine_once() {
        var id = ordered();

        look();
        withdraw(id);
        look();
        look();

        assertThat(engine.heard).containsExactly("certificateOrdered " + id, "certificateWithdrawn " + id);
    }

    @Test
    void a_withdrawal_waits_for_an_engine_that_is_away() {
        var id = ordered();
        look();
        engine.isAway = true;
        withdraw(id);

        look();

        assertThat(engine.heard).containsExactly("certificateOrdered " + id);
        assertThat(CertificateState.of(certificates.get(id))).isEqualTo(CertificateState.WITHDRAWN);
        engine.isAway = false;
        look();
        assertThat(engine.heard).endsWith("certificateWithdrawn " + id);
    }

    @Test
    void what_is_withdrawn_before_the_engine_has_it_is_never_started() {
        engine.isAway = true;
        var id = ordered();
        look();
        withdraw(id);
        engine.isAway = false;

        look();

        assertThat(engine.heard).isEmpty();
    }

    private CertificateId ordered() {
        var certificate = CertificateFixture.certificate(2);
        certificates.insert(certificate);
        return certificate.id();
    }

    private void withdraw(CertificateId id) {
        assertThat(new CertificateWithdrawal(certificates, Clock.systemUTC()).withdraw(id, "risk"))
                .isEmpty();
    }

    /** A new one each time, as after a restart, and without the wait after a failure. */
    private void look() {
        new CertificateHandover(new ToldCertificates(store.jdbc()), engine, Clock.systemUTC()).lookAgain();
    }

    /** Hears messages, unless it is away. */
    private static final class Engine implements RunMessages {

        private final List<String> heard = new ArrayList<>();
        private boolean isAway;

        @Override
        public void start(String message, String variable, String id) {
            hear(message, id);
        }

        @Override
        public void end(String message, String variable, String id) {
            hear(message, id);
        }

        private void hear(String message, String id) {
            if (isAway) {
                throw new EngineUnavailableException("message " + message + " for " + id);
            }
            heard.add(message + " " + id);
        }
    }
}
