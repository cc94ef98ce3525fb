package dev.holdfast.certificate.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.holdfast.certificate.figures.Judgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored certificates. */
@Repository
public class Certificates {

    private final JdbcClient jdbc;

    public Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Certificate> find(CertificateId id) {
        return jdbc.sql("select * from model_certificate where certificate_id = ?")
                .param(id.value())
                .query(Certificates::read)
                .optional();
    }

    /** @throws NoSuchElementException if there is none */
    public Certificate get(CertificateId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no certificate " + id));
    }

    /** The newest first. */
    public List<Certificate> last(int atMost) {
        return jdbc.sql("select * from model_certificate order by ordered_at desc, certificate_id limit ?")
                .param(atMost)
                .query(Certificates::read)
                .list();
    }

    /** Keeps a certificate that nothing has been run for yet. */
    public void insert(Certificate one) {
        jdbc.sql("insert into model_certificate (certificate_id, pattern_id, pattern_version, pattern_hash, candidate,"
                        + " candidate_provider, candidate_model, current_name, current_provider, current_model, suite,"
                        + " rule, ordered_by, ordered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id().value(),
                        one.suite().patternId(),
                        one.patternVersion(),
                        one.patternHash(),
                        one.candidate().name(),
                        one.candidate().provider(),
                        one.candidate().model(),
                        one.current().name(),
                        one.current().provider(),
                        one.current().model(),
                        Json.of(one.suite()),
                        Json.of(one.rule()),
                        one.orderedBy(),
                        Timestamp.from(one.orderedAt()))
                .update();
    }

    /** Keeps a judgement; one that is there already stays, and what was withdrawn gets none. */
    public void judged(CertificateId id, Judgement judgement, Instant at) {
        jdbc.sql("update model_certificate set verdict = ?, judgement = ?, judged_at = ?"
                        + " where certificate_id = ? and verdict is null and withdrawn_at is null")
                .params(judgement.verdict().name(), Json.of(judgement), Timestamp.from(at), id.value())
                .update();
    }

    /** Keeps a signature under a certificate that passed and was not withdrawn; one that is there already stays. */
    public void signed(CertificateId id, Signature signature) {
        jdbc.sql("update model_certificate set signature = ?, signed_by = ?, remark = ?, signed_at = ?"
                        + " where certificate_id = ? and verdict = 'PASSED' and signature is null"
                        + " and withdrawn_at is null")
                .params(
                        signature.decision().name(),
                        signature.by(),
                        signature.remark(),
                        Timestamp.from(signature.at()),
                        id.value())
                .update();
    }

    /**
     * Ends a certificate that is being run or waits for a signature.
     *
     * @return false if it had ended before, or is not there
     */
    public boolean withdrawn(CertificateId id, Withdrawal withdrawal) {
        return jdbc.sql("update model_certificate set withdrawn_by = ?, withdrawn_at = ? where certificate_id = ?"
                                + " and withdrawn_at is null"
                                + " and (verdict is null or verdict = 'PASSED' and signature is null)")
                        .params(withdrawal.by(), Timestamp.from(withdrawal.at()), id.value())
                        .update()
                == 1;
    }

    /** Whether somebody has ended it. */
    public boolean isWithdrawn(CertificateId id) {
        return jdbc.sql("select count(*) from model_certificate where certificate_id = ? and withdrawn_at is not null")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static Certificate read(ResultSet row, int number) throws SQLException {
        var judgement = row.getString("judgement");
        return new Certificate(
                new CertificateId(row.getString("certificate_id")),
                row.getInt("pattern_version"),
                row.getString("pattern_hash"),
                model(row, "candidate", "candidate"),
                model(row, "current_name", "current"),
                Json.read(row.getString("suite"), new TypeReference<>() {}),
                Json.read(row.getString("rule"), new TypeReference<>() {}),
                row.getString("ordered_by"),
                row.getTimestamp("ordered_at").toInstant(),
                judgement == null ? null : Json.read(judgement, new TypeReference<>() {}),
                instant(row, "judged_at"),
                signature(row),
                withdrawal(row));
    }

    private static CertifiedModel model(ResultSet row, String name, String prefix) throws SQLException {
        return new CertifiedModel(
                row.getString(name), row.getString(prefix + "_provider"), row.getString(prefix + "_model"));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        var decision = row.getString("signature");
        return decision == null
                ? null
                : new Signature(
                        Signature.Decision.valueOf(decision),
                        row.getString("signed_by"),
                        row.getString("remark"),
                        row.getTimestamp("signed_at").toInstant());
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = instant(row, "withdrawn_at");
        return at == null ? null : new Withdrawal(row.getString("withdrawn_by"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
