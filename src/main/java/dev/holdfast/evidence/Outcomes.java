package dev.holdfast.evidence;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored outcomes, one a case. */
@Repository
class Outcomes implements CaseFilePart {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertOnce(CaseId caseId, Outcome outcome, Instant at) {
        jdbc.sql("insert into outcome (case_id, outcome, recorded_at) values (?, ?, ?) on conflict do nothing")
                .params(caseId.value(), outcome.name(), Timestamp.from(at))
                .update();
    }

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
