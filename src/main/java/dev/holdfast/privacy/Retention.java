package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.DataClass;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.vault.AccessLog;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds and erases the values that the vault has held for long enough, by class of data. */
@Component
class Retention {

    static final int AT_ONCE = 1_000;

    private static final String EXPIRED = " data_class in (:types) and sealed is not null and kept_at < :before"
            + " and exists (select 1 from support_case c where c.case_id = vault_entry.case_id"
            + " and c.status in ('SENT', 'ANSWERED', 'CLOSED'))";

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final AccessLog accesses;
    private final Clock clock;

    Retention(JdbcClient jdbc, RetentionSettings settings, AccessLog accesses, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** How many values of ended cases are held too long. */
    int expired() {
        return Arrays.stream(DataClass.values()).mapToInt(this::expired).sum();
    }

    /**
     * Erases some of them, at most {@value #AT_ONCE} of each class, and the records of accesses that are old enough. A
     * message as it was written goes with the first of its values.
     *
     * @return how many values were erased
     */
    @Transactional
    int eraseSome() {
        accesses.forgetBefore(clock.instant().minus(settings.accesses()));
        int erased = Arrays.stream(DataClass.values()).mapToInt(this::erase).sum();
        jdbc.sql("update vault_entry set sealed = null where data_class is null and name like 'asWritten:%'"
                        + " and sealed is not null and exists (select 1 from vault_entry other"
                        + " where other.case_id = vault_entry.case_id and other.data_class is not null"
                        + " and other.sealed is null)")
                .update();
        return erased;
    }

    private int expired(DataClass dataClass) {
        return jdbc.sql("select count(*) from vault_entry where" + EXPIRED)
                .param("types", typesOf(dataClass))
                .param("before", before(dataClass))
                .query(Integer.class)
                .single();
    }

    private int erase(DataClass dataClass) {
        var some = jdbc.sql("select case_id, name from vault_entry where" + EXPIRED
                        + " order by kept_at, case_id, name fetch first " + AT_ONCE + " rows only")
                .param("types", typesOf(dataClass))
                .param("before", before(dataClass))
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list();
        return some.stream()
                .mapToInt(entry -> jdbc.sql("update vault_entry set sealed = null, lookup = null"
                                + " where case_id = ? and name = ? and sealed is not null")
                        .params(entry.get(0), entry.get(1))
                        .update())
                .sum();
    }

    private Timestamp before(DataClass dataClass) {
        return Timestamp.from(clock.instant().minus(settings.of(dataClass)));
    }

    private static List<String> typesOf(DataClass dataClass) {
        return Arrays.stream(FindingType.values())
                .filter(type -> type.dataClass() == dataClass)
                .map(FindingType::name)
                .toList();
    }
}
