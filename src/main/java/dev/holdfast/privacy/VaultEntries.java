package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.FirstEntries;
import dev.holdfast.vault.KeyOwner;
import dev.holdfast.vault.Seal;
import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sealed values: one row for each value of a case. */
@Repository
class VaultEntries {

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final FirstEntries first;

    VaultEntries(JdbcClient jdbc, DataKeys keys, FirstEntries first) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.first = first;
    }

    void insert(CaseId caseId, KeyOwner owner, List<Entry> entries, Instant at) {
        Seal seal = keys.seal(owner);
        for (Entry entry : entries) {
            jdbc.sql("insert into vault_entry (case_id, name, data_class, owner, sealed, lookup, kept_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .param(caseId.value())
                    .param(entry.name())
                    .param(entry.type() == null ? null : entry.type().name())
                    .param(owner.value())
                    .param(seal.close(place(caseId, entry.name()), entry.value()))
                    .param(entry.type() == null ? null : lookup(seal, caseId, entry.type(), entry.value()))
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** The entries of a case by name, without those that were erased. Opens none. */
    Map<String, Sealed> of(CaseId caseId) {
        var byName = new HashMap<String, Sealed>();
        jdbc.sql("select * from vault_entry where case_id = ? and sealed is not null")
                .param(caseId.value())
                .query(Sealed::read)
                .list()
                .forEach(entry -> byName.put(entry.name(), entry));
        return byName;
    }

    /** The names of all entries that a case ever had: none of them is given to another value. */
    List<String> namesOf(CaseId caseId) {
        return jdbc.sql("select name from vault_entry where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .list();
    }

    /** The token that stands for exactly this value in its case, found without opening anything. */
    Optional<String> tokenOf(CaseId caseId, KeyOwner owner, FindingType type, String value) {
        return jdbc.sql("select name from vault_entry where case_id = ? and lookup = ? and name like '[%'"
                        + " and sealed is not null order by name fetch first 1 rows only")
                .params(caseId.value(), lookup(keys.seal(owner), caseId, type, value))
                .query(String.class)
                .optional();
    }

    /**
     * The value of an entry; empty if the key of its owner was destroyed.
     *
     * @throws dev.holdfast.vault.VaultException if it does not open
     */
    Optional<String> open(CaseId caseId, Sealed entry) {
        var place = place(caseId, entry.name);
        if (entry.owner != null) {
            return keys.find(entry.owner).map(seal -> seal.open(place, entry.bytes));
        }
        return Optional.of(
                first.open(KeyOwner.ofCase(caseId.value()), String.valueOf(entry.keyId), place, entry.bytes));
    }

    /** Erases the values of a case; that they were there, and of which kind, stays. */
    int erase(CaseId caseId) {
        return jdbc.sql("update vault_entry set sealed = null, lookup = null where case_id = ? and sealed is not null")
                .param(caseId.value())
                .update();
    }

    /** The entries that the master key itself has sealed, some at a time. */
    List<CaseId> casesOfFirstEntries(int limit) {
        return jdbc.sql("select distinct case_id from vault_entry where owner is null and sealed is not null"
                        + " fetch first " + limit + " rows only")
                .query((row, number) -> new CaseId(row.getString(1)))
                .list();
    }

    /** Seals an entry anew with the key of its owner; one that another application has done stays as it is. */
    void sealAnew(CaseId caseId, KeyOwner owner, Sealed entry) {
        Seal seal = keys.seal(owner);
        String value = open(caseId, entry).orElseThrow();
        jdbc.sql("update vault_entry set owner = ?, key_id = null, sealed = ?, lookup = ?"
                        + " where case_id = ? and name = ? and owner is null")
                .param(owner.value())
                .param(seal.close(place(caseId, entry.name), value))
                .param(entry.type == null ? null : lookup(seal, caseId, entry.type, value))
                .param(caseId.value())
                .param(entry.name)
                .update();
    }

    private static String lookup(Seal seal, CaseId caseId, FindingType type, String value) {
        return seal.keyed("value of " + caseId, type.name() + "\n" + value);
    }

    /** The same text as before there were data keys, so that the entries of then open. */
    private static String place(CaseId caseId, String name) {
        return caseId.value() + "\n" + name;
    }

    /**
     * @param owner null where the master key itself has sealed it
     * @param keyId the id of that master key
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(
            String name,
            @Nullable FindingType type,
            @Nullable KeyOwner owner,
            @Nullable String keyId,
            byte[] bytes) {

        private static Sealed read(ResultSet row, int number) throws SQLException {
            var type = row.getString("data_class");
            var owner = row.getString("owner");
            return new Sealed(
                    row.getString("name"),
                    type == null ? null : FindingType.valueOf(type),
                    owner == null ? null : new KeyOwner(owner),
                    row.getString("key_id"),
                    row.getBytes("sealed"));
        }
    }
}
