package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Withdrawal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ends a certificate at somebody's wish. It is written down at once, so that it holds also where the process is gone; the
 * engine is told soon after, once it answers.
 */
@Component
public class CertificateWithdrawal {

    private final Certificates certificates;
    private final Clock clock;

    CertificateWithdrawal(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Withdraws a certificate that is being run or waits for a signature.
     *
     * @param who the sign-in name of the person who withdraws it
     * @return why it was not withdrawn, in a sentence; empty if it is now
     * @throws java.util.NoSuchElementException if there is none
     */
    public Optional<String> withdraw(CertificateId id, String who) {
        if (certificates.withdrawn(id, new Withdrawal(who, clock.instant()))) {
            return Optional.empty();
        }
        var certificate = certificates.get(id);
        var earlier = certificate.withdrawal();
        return Optional.of(
                earlier == null
                        ? "The certificate " + id + " has ended: "
                                + CertificateState.of(certificate).label()
                                + ". Only one that is being run or waits for a signature can be withdrawn."
                        : "The certificate " + id + " was withdrawn before, by " + earlier.by() + ".");
    }
}
