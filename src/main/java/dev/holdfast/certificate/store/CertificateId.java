package dev.holdfast.certificate.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.holdfast.workflow.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/** Names one swap certificate everywhere, such as {@code SC-20261123-7K3M9QX2VB}; also in the table model-route. */
public record CertificateId(@JsonValue String value) {

    private static final String PREFIX = "S";

    /** @throws IllegalArgumentException if the value has not the form of a certificate's id */
    @JsonCreator
    public CertificateId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not the id of a certificate; one looks like SC-20261123-7K3M9QX2VB");
        }
    }

    /** The id that this text is, if it is one. */
    public static Optional<CertificateId> of(String text) {
        return isOne(text) ? Optional.of(new CertificateId(text)) : Optional.empty();
    }

    public static CertificateId newOn(LocalDate day) {
        return new CertificateId(PREFIX + CaseId.newOn(day));
    }

    /** An id of a case with S before it. */
    private static boolean isOne(String text) {
        return text.startsWith(PREFIX)
                && CaseId.of(text.substring(PREFIX.length())).isPresent();
    }

    @Override
    public String toString() {
        return value;
    }
}
