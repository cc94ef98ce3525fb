package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.workflow.KnownCertificates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which certificates the table model-route may name: those that passed, were accepted, and still hold. */
@Component
class CertificatesOfRoutes implements KnownCertificates {

    private final Certificates certificates;
    private final Subjects subjects;

    CertificatesOfRoutes(Certificates certificates, Subjects subjects) {
        this.certificates = certificates;
        this.subjects = subjects;
    }

    @Override
    public Optional<String> objection(String certificate, List<String> models) {
        var id = CertificateId.of(certificate);
        if (id.isEmpty()) {
            return Optional.of("is no certificate; one looks like SC-20261123-7K3M9QX2VB");
        }
        var found = certificates.find(id.get());
        return found.isEmpty() ? Optional.of("does not exist") : objection(found.get(), models);
    }

    private Optional<String> objection(Certificate certificate, List<String> models) {
        var judgement = certificate.judgement();
        var signature = certificate.signature();
        var withdrawal = certificate.withdrawal();
        if (withdrawal != null) {
            return Optional.of("was withdrawn by " + withdrawal.by());
        }
        if (judgement == null) {
            return Optional.of("has no verdict yet");
        }
        if (judgement.verdict() != CertificateVerdict.PASSED) {
            return Optional.of("did not pass: " + judgement.why());
        }
        if (signature == null) {
            return Optional.of("passed, but nobody has signed it yet");
        }
        if (signature.decision() != Signature.Decision.ACCEPTED) {
            return Optional.of("passed, but " + signature.by() + " refused it");
        }
        var name = certificate.candidate().name();
        return models.contains(name)
                ? subjects.changeOf(certificate.candidate()).map(change -> "no longer holds: " + change)
                : Optional.of("is about the model '" + name + "', which the row does not name");
    }
}
