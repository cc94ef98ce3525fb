package dev.holdfast.evidence;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored outcomes, one a case. */
@Repository
class Outcomes implements CaseFilePart {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the case had an outcome already; that one stays */
    boolean insertOnce(CaseId caseId, Outcome outcome, Instant at) {
        return jdbc.sql("insert into outcome (case_id, outcome, recorded_at) values (?, ?, ?) on conflict do nothing")
                        .params(caseId.value(), outcome.name(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void noteEntry(CaseId caseId, long sequence) {
        jdbc.sql("update outcome set sequence_number = ? where case_id = ?")
                .params(sequence, caseId.value())
                .update();
    }

    Optional<Ended> find(CaseId caseId) {
        return jdbc.sql("select outcome, recorded_at, sequence_number from outcome where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> {
                    var entry = row.getObject("sequence_number", Long.class);
                    return new Ended(
                            row.getString("outcome"),
                            row.getTimestamp("recorded_at").toInstant(),
                            entry);
                })
                .optional();
    }

    /**
     * How a case ended, as it is stored.
     *
     * @param entry the number of the entry that records it; null where none was made
     */
    record Ended(String outcome, Instant at, @Nullable Long entry) {}

    @Override
    public void addTo(CaseFile.Builder file) {
        jdbc.sql("select outcome, recorded_at from outcome where case_id = ?")
                .param(file.supportCase().id().value())
                .query(row -> {
                    var withdrawn = Outcome.valueOf(row.getString("outcome")) == Outcome.WITHDRAWN;
                    file.happened(
                            row.getTimestamp("recorded_at").toInstant(),
                            withdrawn ? "Case closed without a reply: it was withdrawn" : "Outcome recorded");
                });
    }
}
