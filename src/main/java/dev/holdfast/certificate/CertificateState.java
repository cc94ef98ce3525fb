package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Signature;

/** How far a certificate has come. */
public enum CertificateState {
    RUNNING("cases are being run"),
    FAILED("failed"),
    NOT_DECIDED("not decided"),
    /** It passed, and nobody has said yet whether the model may be used. */
    TO_BE_SIGNED("passed, waits for a signature"),
    /** A row of model-route may name it. */
    ACCEPTED("passed and accepted"),
    REFUSED("passed and refused"),
    /** Somebody ended it before it was signed. */
    WITHDRAWN("withdrawn");

    private final String label;

    CertificateState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it can be withdrawn: it is being run, or waits for a signature. */
    public boolean isOpen() {
        return this == RUNNING || this == TO_BE_SIGNED;
    }

    public static CertificateState of(Certificate certificate) {
        var judgement = certificate.judgement();
        var signature = certificate.signature();
        if (certificate.withdrawal() != null) {
            return WITHDRAWN;
        }
        if (judgement == null) {
            return RUNNING;
        }
        if (judgement.verdict() != CertificateVerdict.PASSED) {
            return judgement.verdict() == CertificateVerdict.FAILED ? FAILED : NOT_DECIDED;
        }
        if (signature == null) {
            return TO_BE_SIGNED;
        }
        return signature.decision() == Signature.Decision.ACCEPTED ? ACCEPTED : REFUSED;
    }
}
