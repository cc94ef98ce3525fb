package dev.holdfast.privacy;

import dev.holdfast.casework.PersonalValues;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only place where the personal values of a case's message are kept, each sealed on its own. */
@Repository
public class Vault implements PersonalValues {

    private final JdbcClient jdbc;
    private final Seal seal;

    Vault(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * The text with each known token of this case replaced by its value. The case's own subject and message come back
     * exactly as the customer wrote them; in other texts a token becomes the enterprise's spelling of the value. What a
     * value holds is not replaced again, and what stands for nothing here stays as it is.
     *
     * @throws VaultException if an entry that is needed does not open
     */
    @Override
    public String restore(CaseId caseId, String text) {
        Set<String> tokens = Tokens.in(text);
        if (tokens.isEmpty()) {
            return text;
        }
        Map<String, Sealed> sealed = sealedOf(caseId);
        Sealed asWritten = sealed.get(Entry.nameOfOriginal(text));
        if (asWritten != null) {
            return open(caseId, asWritten);
        }
        var values = new HashMap<String, String>();
        for (String token : tokens) {
            Sealed entry = sealed.get(token);
            values.put(token, entry == null ? token : open(caseId, entry));
        }
        return Tokens.replace(text, token -> values.getOrDefault(token, token));
    }

    /** The tokens in a text that stand for nothing in this case, in the order of the text. Opens no value. */
    public List<String> unknownTokens(CaseId caseId, String text) {
        Set<String> tokens = Tokens.in(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        Set<String> known = sealedOf(caseId).keySet();
        return tokens.stream().filter(token -> !known.contains(token)).toList();
    }

    /**
     * Forgets every value of a case. Its texts keep their tokens, which stand for nothing from then on.
     *
     * @return how many values were forgotten
     */
    public int erase(CaseId caseId) {
        return jdbc.sql("delete from vault_entry where case_id = ?")
                .param(caseId.value())
                .update();
    }

    void keep(CaseId caseId, List<Entry> entries, Instant at) {
        for (Entry entry : entries) {
            jdbc.sql("insert into vault_entry (case_id, name, data_class, key_id, sealed, kept_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .param(caseId.value())
                    .param(entry.name())
                    .param(entry.type() == null ? null : entry.type().name())
                    .param(seal.keyId())
                    .param(seal.close(caseId, entry.name(), entry.value()))
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** When which kinds of data of a case came into the vault, by name of the kind. */
    List<Kept> keptOf(CaseId caseId) {
        return jdbc.sql("select data_class, min(kept_at) as kept_at from vault_entry"
                        + " where case_id = ? and data_class is not null group by data_class order by data_class")
                .param(caseId.value())
                .query((row, number) -> new Kept(
                        FindingType.valueOf(row.getString("data_class")),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    private Map<String, Sealed> sealedOf(CaseId caseId) {
        var byName = new HashMap<String, Sealed>();
        jdbc.sql("select name, key_id, sealed from vault_entry where case_id = ?")
                .param(caseId.value())
                .query((row, number) ->
                        new Sealed(row.getString("name"), row.getString("key_id"), row.getBytes("sealed")))
                .list()
                .forEach(entry -> byName.put(entry.name(), entry));
        return byName;
    }

    private String open(CaseId caseId, Sealed entry) {
        return seal.open(caseId, entry.name(), entry.keyId(), entry.bytes());
    }

    record Kept(FindingType type, Instant at) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(String name, String keyId, byte[] bytes) {}
}
