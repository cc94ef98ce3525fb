package dev.holdfast.privacy;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.VaultEntries.Sealed;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only place where the personal values of a case's message are kept, each sealed on its own. */
@Repository
public class Vault implements PersonalValues {

    private final JdbcClient jdbc;
    private final VaultEntries entries;
    private final AccessLog accesses;
    private final Cases cases;

    Vault(JdbcClient jdbc, VaultEntries entries, AccessLog accesses, Cases cases) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.accesses = accesses;
        this.cases = cases;
    }

    /**
     * What replaces each known token of this case by its value. The case's own subject and message come back exactly as
     * the customer wrote them; in other texts a token becomes the enterprise's spelling of the value. What a value holds
     * is not replaced again, and what stands for nothing here, or was erased, stays as it is.
     *
     * <p>It throws {@link dev.holdfast.vault.VaultException} if an entry that is needed does not open.
     */
    @Override
    public UnaryOperator<String> of(CaseId caseId, Access access) {
        var sealed = new Once(() -> entries.of(caseId));
        return text -> {
            Set<String> tokens = Tokens.in(text);
            return tokens.isEmpty() ? text : restored(caseId, access, text, tokens, sealed.get());
        };
    }

    private String restored(CaseId caseId, Access access, String text, Set<String> tokens, Map<String, Sealed> sealed) {
        var values = new HashMap<String, String>();
        for (String token : tokens) {
            Sealed entry = sealed.get(token);
            if (entry != null) {
                entries.open(caseId, entry).ifPresent(value -> values.put(token, value));
            }
        }
        if (values.isEmpty()) {
            return text;
        }
        accesses.record(caseId.value(), customerOf(caseId), access, values.keySet());
        Sealed asWritten = sealed.get(Entry.nameOfOriginal(text));
        return (asWritten == null ? Optional.<String>empty() : entries.open(caseId, asWritten))
                .orElseGet(() -> Tokens.replace(text, token -> values.getOrDefault(token, token)));
    }

    private @Nullable String customerOf(CaseId caseId) {
        return cases.find(caseId)
                .map(SupportCase::customerId)
                .map(customer -> customer.value())
                .orElse(null);
    }

    /** The tokens in a text that stand for nothing in this case, in the order of the text. Opens no value. */
    public List<String> unknownTokens(CaseId caseId, String text) {
        Set<String> tokens = Tokens.in(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        Set<String> known = entries.of(caseId).keySet();
        return tokens.stream().filter(token -> !known.contains(token)).toList();
    }

    /**
     * Forgets every value of a case. Its texts keep their tokens, which stand for nothing from then on.
     *
     * @return how many values were forgotten
     */
    public int erase(CaseId caseId) {
        return entries.erase(caseId);
    }

    void keep(SupportCase supportCase, List<Entry> found, Instant at) {
        entries.insert(supportCase.id(), supportCase.keyOwner(), found, at);
    }

    /** What was found in a case, by name of the kind: how many values, since when, and how many are left to read. */
    List<Kept> keptOf(CaseId caseId) {
        return jdbc.sql("select data_class, min(kept_at) as kept_at, count(*) as found, count(sealed) as held"
                        + " from vault_entry where case_id = ? and data_class is not null"
                        + " group by data_class order by data_class")
                .param(caseId.value())
                .query((row, number) -> new Kept(
                        FindingType.valueOf(row.getString("data_class")),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getInt("found"),
                        row.getInt("held")))
                .list();
    }

    /**
     * @param found how many values of this kind the case has or had
     * @param held how many of them the vault still holds
     */
    record Kept(FindingType type, Instant at, int found, int held) {}

    /** Read when the first text needs it, for all texts of one case. */
    private static final class Once {

        private final Supplier<Map<String, Sealed>> read;
        private @Nullable Map<String, Sealed> result;

        Once(Supplier<Map<String, Sealed>> read) {
            this.read = read;
        }

        Map<String, Sealed> get() {
            var known = result;
            if (known == null) {
                known = read.get();
                result = known;
            }
            return known;
        }
    }
}
