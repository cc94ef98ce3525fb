package dev.holdfast.certificate.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the certificates the engine has been told. */
@Repository
public class ToldCertificates {

    private final JdbcClient jdbc;

    public ToldCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the engine has not taken yet, the oldest first. What was withdrawn before is not among them. */
    public List<CertificateId> notHandedOver() {
        return ids("handed_over_at is null and withdrawn_at is null order by ordered_at");
    }

    public void handedOver(CertificateId id, Instant at) {
        mark("handed_over_at", id, at);
    }

    /** Those that are withdrawn while the engine has a process for them and does not know it yet. */
    public List<CertificateId> withdrawalsToTell() {
        return ids("withdrawn_at is not null and handed_over_at is not null and withdrawal_told_at is null"
                + " order by withdrawn_at");
    }

    public void withdrawalTold(CertificateId id, Instant at) {
        mark("withdrawal_told_at", id, at);
    }

    private List<CertificateId> ids(String which) {
        return jdbc.sql("select certificate_id from model_certificate where " + which)
                .query((row, number) -> new CertificateId(row.getString(1)))
                .list();
    }

    private void mark(String column, CertificateId id, Instant at) {
        jdbc.sql("update model_certificate set " + column + " = ? where certificate_id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }
}
