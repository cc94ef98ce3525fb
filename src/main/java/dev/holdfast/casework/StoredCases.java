package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bookkeeping of intake, hand-over and withdrawal, which no other package needs. */
@Repository
class StoredCases {

    private final JdbcClient jdbc;

    StoredCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without its texts, which are sealed by {@link IncomingTexts}. */
    void insert(SupportCase accepted, @Nullable String idempotencyKey, String requestHash) {
        jdbc.sql("""
                insert into support_case (case_id, process_id, customer_id, asked_by, channel, subject, message, status, received_at,
                                          idempotency_key, request_hash, request_marked)
                values (:id, :process, :customer, :askedBy, :channel, :subject, :message, :status, :receivedAt, :key, :hash, true)
                """)
                .param("id", accepted.id().value())
                .param("process", accepted.processId())
                .param(
                        "customer",
                        accepted.customerId() == null
                                ? null
                                : accepted.customerId().value())
                .param("askedBy", accepted.askedBy())
                .param("channel", accepted.channel().name())
                .param("subject", "")
                .param("message", "")
                .param("status", accepted.status().name())
                .param("receivedAt", Timestamp.from(accepted.receivedAt()))
                .param("key", idempotencyKey)
                .param("hash", requestHash)
                .update();
    }

    Optional<Earlier> findByIdempotencyKey(String key) {
        return jdbc.sql("select * from support_case where idempotency_key = ?")
                .param(key)
                .query((row, number) -> new Earlier(Cases.read(row, number), row.getString("request_hash")))
                .optional();
    }

    /** Cases that the engine has not taken yet, oldest first. */
    List<CaseId> notHandedOver(int limit) {
        return ids("handed_over_at is null and withdrawn_at is null order by received_at", limit);
    }

    /** The process that a case waits for; empty if the engine has taken the case. */
    Optional<String> processToStart(CaseId id) {
        return jdbc.sql("select process_id from support_case where case_id = ? and handed_over_at is null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void markHandedOver(CaseId id, Instant at) {
        jdbc.sql("update support_case set handed_over_at = ? where case_id = ? and handed_over_at is null")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /** Cases whose withdrawal the engine has not been told yet. */
    List<CaseId> withdrawalsToTell(int limit) {
        return ids(
                "withdrawal_wanted_at is not null and withdrawn_at is null and handed_over_at is not null"
                        + " order by withdrawal_wanted_at",
                limit);
    }

    void wantWithdrawal(CaseId id, Instant at) {
        jdbc.sql("update support_case set withdrawal_wanted_at = ? where case_id = ? and withdrawal_wanted_at is null")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void markWithdrawalTold(CaseId id, Instant at) {
        jdbc.sql("update support_case set withdrawn_at = ? where case_id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /** Notes the open incidents; a case that is not among them has none. */
    void noteIncidents(Map<Long, String> byProcessInstance) {
        var stopped = jdbc.sql("select process_instance_key from support_case where incident is not null")
                .query(Long.class)
                .list();
        for (var key : stopped) {
            if (!byProcessInstance.containsKey(key)) {
                jdbc.sql("update support_case set incident = null, stopped = false where process_instance_key = ?")
                        .param(key)
                        .update();
            }
        }
        byProcessInstance.forEach((key, message) -> jdbc.sql(
                        "update support_case set incident = ?, stopped = true where process_instance_key = ?"
                                + " and status not in ('SENT', 'ANSWERED', 'CLOSED')")
                .params(message, key)
                .update());
    }

    private List<CaseId> ids(String condition, int limit) {
        return jdbc.sql("select case_id from support_case where " + condition + " fetch first " + limit + " rows only")
                .query((row, number) -> new CaseId(row.getString("case_id")))
                .list();
    }

    /** The case that a request with an idempotency key has led to. */
    record Earlier(SupportCase supportCase, String requestHash) {}
}
