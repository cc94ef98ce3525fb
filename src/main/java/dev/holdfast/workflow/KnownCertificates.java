package dev.holdfast.workflow;

import java.util.List;
import java.util.Optional;

/** The swap certificates that a row of the table model-route may name, for the check of tables. */
public interface KnownCertificates {

    /**
     * Why a row must not name this certificate, as the end of a sentence that begins with the certificate; empty if it
     * may.
     *
     * @param certificate what stands in the row
     * @param models the models of the row, the first choice first
     */
    Optional<String> objection(String certificate, List<String> models);
}
