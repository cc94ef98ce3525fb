package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored cases, for the steps that work on them. */
@Repository
public class Cases {

    private static final String MESSAGES = "channel <> 'QUESTION'";

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case with this id, if there is one. */
    public Optional<SupportCase> find(CaseId id) {
        return jdbc.sql("select * from support_case where case_id = ?")
                .param(id.value())
                .query(Cases::read)
                .optional();
    }

    /**
     * The case with this id.
     *
     * @throws CaseMissingException if there is none
     */
    public SupportCase get(CaseId id) {
        return find(id).orElseThrow(() -> new CaseMissingException(id));
    }

    /** The case that this process instance works on, once its first step has been completed. */
    public Optional<CaseId> ofProcess(long processInstanceKey) {
        return jdbc.sql("select case_id from support_case where process_instance_key = ?")
                .param(processInstanceKey)
                .query((row, number) -> new CaseId(row.getString(1)))
                .optional();
    }

    /** A customer's most recent other cases, newest first. */
    public List<SupportCase> lastOf(CustomerId customer, CaseId except, int limit) {
        return jdbc.sql("select * from support_case where customer_id = ? and case_id <> ? order by received_at desc,"
                        + " case_id desc fetch first " + limit + " rows only")
                .params(customer.value(), except.value())
                .query(Cases::read)
                .list();
    }

    /** All cases of a customer, newest first. */
    public List<SupportCase> allOf(CustomerId customer) {
        return jdbc.sql("select * from support_case where customer_id = ? order by received_at desc, case_id desc")
                .param(customer.value())
                .query(Cases::read)
                .list();
    }

    /** The questions of agents that no step has put tokens into yet. */
    public List<SupportCase> questionsWithoutTokens() {
        return jdbc.sql("select * from support_case where channel = 'QUESTION' and not guarded")
                .query(Cases::read)
                .list();
    }

    /** A person's most recent questions, newest first. */
    public List<SupportCase> lastAskedBy(String person, int limit) {
        return jdbc.sql("select * from support_case where asked_by = ? order by received_at desc, case_id desc"
                        + " fetch first " + limit + " rows only")
                .param(person)
                .query(Cases::read)
                .list();
    }

    /**
     * One page of cases, newest first. The questions of agents are left out.
     *
     * @param status only cases with this status; null for all
     * @param page from 0
     * @param size 1 to 200
     */
    public CasePage page(@Nullable CaseStatus status, int page, int size) {
        // FAILED is what an incident makes of any other status, so it is not stored.
        var condition = switch (status) {
            case null -> MESSAGES;
            case FAILED -> MESSAGES + " and incident is not null";
            default -> MESSAGES + " and incident is null and status = '" + status.name() + "'";
        };
        var total = jdbc.sql("select count(*) from support_case where " + condition)
                .query(Long.class)
                .single();
        var cases = jdbc.sql("select * from support_case where " + condition
                        + " order by received_at desc, case_id desc offset ? rows fetch next ? rows only")
                .params((long) page * size, size)
                .query(Cases::read)
                .list();
        return new CasePage(cases, page, size, total);
    }

    /**
     * Replaces a case's texts by their versions with tokens. From here on the personal values of the message are in the
     * vault and nowhere else.
     */
    public void keepGuarded(CaseId id, String subject, String message) {
        jdbc.sql("update support_case set subject = ?, message = ?, guarded = true where case_id = ?")
                .params(subject, message, id.value())
                .update();
    }

    /** Keeps what a case is about, so that lists can show it and be filtered by it. */
    public void keepTopic(CaseId id, String topic) {
        jdbc.sql("update support_case set topic = ? where case_id = ?")
                .params(topic, id.value())
                .update();
    }

    /**
     * Notes which process works on a case.
     *
     * @return whether it is this one; false when another process has it already
     */
    public boolean claim(CaseId id, long processInstanceKey) {
        return jdbc.sql("update support_case set process_instance_key = ? where case_id = ?"
                                + " and (process_instance_key is null or process_instance_key = ?)")
                        .params(processInstanceKey, id.value(), processInstanceKey)
                        .update()
                == 1;
    }

    /** Moves a case on; a case with a final status stays as it is. */
    public void moveTo(CaseId id, CaseStatus status) {
        jdbc.sql("update support_case set status = ?, status_since = current_timestamp where case_id = ?"
                        + " and status not in (?, 'SENT', 'ANSWERED', 'CLOSED')")
                .params(status.name(), id.value(), status.name())
                .update();
    }

    static SupportCase read(ResultSet row, int number) throws SQLException {
        var customer = row.getString("customer_id");
        return new SupportCase(
                new CaseId(row.getString("case_id")),
                row.getString("process_id"),
                customer == null ? null : new CustomerId(customer),
                row.getString("asked_by"),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getString("message"),
                row.getBoolean("guarded"),
                row.getString("incident") == null ? CaseStatus.valueOf(row.getString("status")) : CaseStatus.FAILED,
                row.getTimestamp("received_at").toInstant(),
                nullableLong(row, "process_instance_key"));
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
