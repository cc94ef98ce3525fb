package dev.holdfast.casework;

import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.Seal;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers and agents have written, sealed from the moment it comes in until its tokens are in. */
@Repository
public class IncomingTexts {

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final AccessLog accesses;

    public IncomingTexts(JdbcClient jdbc, DataKeys keys, AccessLog accesses) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.accesses = accesses;
    }

    /** The texts of a case that has no tokens yet, for a person, whose access is recorded. */
    public Optional<Texts> show(SupportCase supportCase, Access access) {
        var texts = of(supportCase);
        if (texts.isPresent()) {
            var customer = supportCase.customerId();
            accesses.record(
                    supportCase.id().value(),
                    customer == null ? null : customer.value(),
                    access,
                    List.of("subject", "message"));
        }
        return texts;
    }

    /** The same for the step that puts the tokens in; empty if they are in, or if the texts were erased. */
    public Optional<Texts> of(SupportCase supportCase) {
        if (supportCase.guarded()) {
            return Optional.empty();
        }
        if (!supportCase.message().isEmpty() || !supportCase.subject().isEmpty()) {
            // Another application on this store is of an earlier version, and keeps what comes in in clear.
            return Optional.of(new Texts(supportCase.subject(), supportCase.message()));
        }
        return jdbc.sql("select subject, message from vault_incoming where case_id = ?")
                .param(supportCase.id().value())
                .query((row, number) -> List.of(row.getBytes("subject"), row.getBytes("message")))
                .optional()
                .flatMap(closed -> keys.find(supportCase.keyOwner())
                        .map(seal -> new Texts(
                                seal.open(place(supportCase.id(), "subject"), closed.get(0)),
                                seal.open(place(supportCase.id(), "message"), closed.get(1)))));
    }

    /** Seals the texts of a new case; nobody erases its owner's data before the present transaction has ended. */
    public void keep(SupportCase received) {
        Seal seal = keys.sealHeld(received.keyOwner());
        jdbc.sql("insert into vault_incoming (case_id, subject, message) values (?, ?, ?)")
                .params(
                        received.id().value(),
                        seal.close(place(received.id(), "subject"), received.subject()),
                        seal.close(place(received.id(), "message"), received.message()))
                .update();
    }

    /** Forgets the texts of a case. */
    public void forget(CaseId id) {
        jdbc.sql("delete from vault_incoming where case_id = ?")
                .param(id.value())
                .update();
    }

    private static String place(CaseId id, String part) {
        return id.value() + "\nincoming " + part;
    }

    /** A subject and a message in clear, for one use. */
    public record Texts(String subject, String message) {

        /** Without the texts: what is printed must not hold them. */
        @Override
        public String toString() {
            return "Texts[]";
        }
    }
}
