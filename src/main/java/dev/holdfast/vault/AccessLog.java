package dev.holdfast.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has read which personal values, of which case or customer, and why. The same person who reads the same value for the
 * same reason again within an hour, as an open page does, is one line.
 */
@Repository
public class AccessLog {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records an access. It is called before a value is handed out: what cannot be recorded is not shown.
     *
     * @param subject the case, or the customer where no case is looked at
     * @param customerId whose values they are; null where that is not known
     * @param fields the names of the values, such as {@code [PERSON_1]} or {@code email}; never the values
     */
    public void record(String subject, @Nullable String customerId, Access access, Collection<String> fields) {
        var now = clock.instant();
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        var unrecorded = new LinkedHashSet<>(fields);
        unrecorded.removeAll(recorded(subject, access, hour));
        for (String field : unrecorded) {
            jdbc.sql("insert into vault_access (subject, customer_id, person, why, field, in_hour, first_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            subject,
                            customerId,
                            name(access.person()),
                            access.why().name(),
                            field,
                            Timestamp.from(hour),
                            Timestamp.from(now))
                    .update();
        }
    }

    private List<String> recorded(String subject, Access access, Instant hour) {
        return jdbc.sql("select field from vault_access where subject = ? and person = ? and why = ? and in_hour = ?")
                .params(subject, name(access.person()), access.why().name(), Timestamp.from(hour))
                .query(String.class)
                .list();
    }

    private static String name(String person) {
        return person.length() > LONGEST_NAME ? person.substring(0, LONGEST_NAME) : person;
    }

    /**
     * The accesses to one case or customer, the latest first, at most so many; to all of them where it is empty.
     *
     * @param about a case's or a customer's number, or a person's user name
     */
    public List<Read> latest(String about, int limit) {
        return jdbc.sql("select subject, customer_id, person, why, min(first_at) as read_at,"
                        + " string_agg(field, ', ' order by field) as fields from vault_access"
                        + " where :about = '' or subject = :about or customer_id = :about or person = :about"
                        + " group by subject, customer_id, person, why, in_hour"
                        + " order by min(first_at) desc, subject fetch first " + limit + " rows only")
                .param("about", about)
                .query((row, number) -> new Read(
                        row.getString("subject"),
                        row.getString("customer_id"),
                        row.getString("person"),
                        Access.Why.valueOf(row.getString("why")),
                        row.getTimestamp("read_at").toInstant(),
                        row.getString("fields")))
                .list();
    }

    /** Forgets the accesses from before a moment. */
    public int forgetBefore(Instant moment) {
        return jdbc.sql("delete from vault_access where in_hour < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    /**
     * One line: what a person has read for one reason within one hour.
     *
     * @param subject the case's or the customer's number
     * @param at when it was first read
     * @param fields the names of the values, in alphabetical order
     */
    public record Read(
            String subject, @Nullable String customerId, String person, Access.Why why, Instant at, String fields) {}
}
