package dev.holdfast.certificate.figures;

/** What the cases say about a candidate, of one tier or of all. */
public enum CertificateVerdict {
    /** It is not worse than the current model by more than the margin. */
    PASSED("passed"),
    /** It is worse. */
    FAILED("failed"),
    /** The cases do not tell; nobody may take it for a pass. */
    NOT_DECIDED("not decided");

    private final String label;

    CertificateVerdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
