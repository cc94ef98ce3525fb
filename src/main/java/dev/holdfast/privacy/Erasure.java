package dev.holdfast.privacy;

import dev.holdfast.casework.CaseWithdrawal;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.CustomerId;
import dev.holdfast.casework.CustomerSealing;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.ErasureOutcome.Erased;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases the personal data of a customer: their key is destroyed, so that no copy of what it has sealed can be read by
 * anybody, wherever it lies; the sealed values go too, and running cases are withdrawn. Texts with tokens stay, and so
 * does every proof that rests on them. All of it happens, or nothing.
 */
@Component
public class Erasure {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Customers customers;
    private final CustomerSealing records;
    private final IncomingTexts incoming;
    private final QuestionSubjects subjects;
    private final VaultEntries entries;
    private final DataKeys keys;
    private final CaseWithdrawal withdrawal;
    private final List<ErasureObjection> objections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasure(
            JdbcClient jdbc,
            Cases cases,
            Customers customers,
            CustomerSealing records,
            IncomingTexts incoming,
            QuestionSubjects subjects,
            VaultEntries entries,
            DataKeys keys,
            CaseWithdrawal withdrawal,
            List<ErasureObjection> objections,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.customers = customers;
        this.records = records;
        this.incoming = incoming;
        this.subjects = subjects;
        this.entries = entries;
        this.keys = keys;
        this.withdrawal = withdrawal;
        this.objections = List.copyOf(objections);
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Erases what is held about a customer. Asked again, it says what it said the first time.
     *
     * @param by the user name of whoever wants it
     */
    public ErasureOutcome erase(CustomerId id, String by) {
        return Objects.requireNonNull(transaction.execute(status -> eraseOnce(id, by)));
    }

    private ErasureOutcome eraseOnce(CustomerId id, String by) {
        // Whoever takes a message in for this customer, or erases them too, waits for the end of this.
        boolean isThere = jdbc.sql("select customer_id from customer where customer_id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .isPresent();
        if (!isThere) {
            return new ErasureOutcome.NoSuchCustomer(id.value());
        }
        var affected = affectedBy(id);
        var earlier = find(id);
        if (earlier.isPresent()) {
            withdrawRunning(affected);
            return earlier.get();
        }
        var objection = affected.stream()
                .flatMap(each -> objections.stream().flatMap(one -> one.against(each.id()).stream()))
                .findFirst();
        return objection.isPresent()
                ? new ErasureOutcome.NotNow(objection.get())
                : eraseAll(id, by, affected, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Erased eraseAll(CustomerId id, String by, List<SupportCase> affected, Instant now) {
        keys.destroy(KeyOwner.customer(id.value()));
        records.erase(id, now);
        int values = 0;
        for (SupportCase each : affected) {
            keys.destroy(each.keyOwner());
            incoming.forget(each.id());
            values += entries.erase(each.id());
            jdbc.sql("update support_case set idempotency_key = null, request_hash = null,"
                            + " subject = case when guarded then subject else '' end,"
                            + " message = case when guarded then message else '' end where case_id = ?")
                    .param(each.id().value())
                    .update();
        }
        var erased = new Erased(id, now, by, affected.size(), values, withdrawRunning(affected));
        keep(erased);
        return erased;
    }

    private int withdrawRunning(List<SupportCase> affected) {
        return (int) affected.stream()
                .filter(each -> !each.status().isFinal() && withdrawal.withdraw(each.id()))
                .count();
    }

    /** All cases that hold data of a customer: their messages, and questions that name them. */
    List<SupportCase> affectedBy(CustomerId id) {
        var named = subjects.questionsAbout(id).stream().flatMap(question -> cases.find(question).stream());
        var unread = customers.find(id).stream()
                .flatMap(customer -> cases.questionsWithoutTokens().stream()
                        .filter(question -> incoming.of(question)
                                .filter(texts -> names(texts.message(), customer))
                                .isPresent()));
        return Stream.of(cases.allOf(id).stream(), named, unread)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static boolean names(String text, Customer customer) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(customer.givenName().toLowerCase(Locale.ROOT))
                && lower.contains(customer.familyName().toLowerCase(Locale.ROOT));
    }

    /** When and by whom the data of a customer was erased; empty if it was not. */
    public Optional<Erased> find(CustomerId id) {
        return jdbc.sql("select * from erasure where customer_id = ?")
                .param(id.value())
                .query((row, number) -> new Erased(
                        id,
                        row.getTimestamp("erased_at").toInstant(),
                        row.getString("erased_by"),
                        row.getInt("cases"),
                        row.getInt("vault_values"),
                        row.getInt("withdrawn")))
                .optional();
    }

    private void keep(Erased erased) {
        jdbc.sql("insert into erasure (customer_id, erased_at, erased_by, cases, vault_values, withdrawn)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        erased.customerId().value(),
                        Timestamp.from(erased.erasedAt()),
                        erased.erasedBy(),
                        erased.cases(),
                        erased.values(),
                        erased.withdrawn())
                .update();
    }
}
