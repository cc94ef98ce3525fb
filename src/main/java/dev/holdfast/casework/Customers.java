package dev.holdfast.casework;

import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers whose messages are answered. Their records are sealed, each with the customer's own key. */
@Repository
public class Customers {

    /** More than these are not looked at for one name. */
    private static final int MOST = 200;

    private static final int NAMED = 20;

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final AccessLog accesses;

    public Customers(JdbcClient jdbc, DataKeys keys, AccessLog accesses) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.accesses = accesses;
    }

    /** The customer with this number, for steps that show nothing to anybody; empty if there is none, or was erased. */
    public Optional<Customer> find(CustomerId id) {
        return stored("customer_id = ?", id.value()).stream().findFirst().flatMap(this::opened);
    }

    /** The same for a person, whose access is recorded. */
    public Optional<Customer> show(CustomerId id, Access access) {
        var found = find(id);
        found.ifPresent(customer ->
                accesses.record(id.value(), id.value(), access, List.of("name", "email", "phone", "address")));
        return found;
    }

    /** The name of a customer for a list, recorded as such; empty if there is none. */
    public String showName(CustomerId id, Access access) {
        return find(id).map(customer -> {
                    accesses.record(id.value(), id.value(), access, List.of("name"));
                    return customer.givenName() + " " + customer.familyName();
                })
                .orElse("");
    }

    /** When the personal data of a customer was erased; empty if it was not. */
    public Optional<Instant> erasedAt(CustomerId id) {
        return stored("customer_id = ?", id.value()).stream().findFirst().map(Stored::erasedAt);
    }

    /** Whether there is or was a customer with this number. */
    public boolean knows(CustomerId id) {
        return !stored("customer_id = ?", id.value()).isEmpty();
    }

    /** The customers whose given and family name both occur in a text, by number, at most 20. */
    public List<Customer> namedIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return candidates(NameWords.in(keys.seal(KeyOwner.APPLICATION), text)).stream()
                .filter(customer -> lower.contains(customer.givenName().toLowerCase(Locale.ROOT))
                        && lower.contains(customer.familyName().toLowerCase(Locale.ROOT)))
                .limit(NAMED)
                .toList();
    }

    /** The numbers of the customers in whose names each word of a text begins a word, at most 200. */
    List<String> withNamesLike(String text) {
        var typed = NameWords.typed(keys.seal(KeyOwner.APPLICATION), text);
        return typed.isEmpty()
                ? List.of()
                : jdbc.sql("select customer_id from customer_word where keyed in (:typed) group by customer_id"
                                + " having count(*) = :words order by customer_id fetch first " + MOST + " rows only")
                        .param("typed", typed)
                        .param("words", typed.size())
                        .query(String.class)
                        .list();
    }

    /** All customers by number, at most 200: for the pick list of the page "New message". */
    public List<Customer> list(Access access) {
        var all = stored("erased_at is null order by customer_id fetch first " + MOST + " rows only").stream()
                .flatMap(row -> opened(row).stream())
                .toList();
        all.forEach(
                customer -> accesses.record(customer.id().value(), customer.id().value(), access, List.of("name")));
        return all;
    }

    private List<Customer> candidates(Set<String> keyed) {
        if (keyed.isEmpty()) {
            return List.of();
        }
        var numbers = new ArrayList<String>(
                jdbc.sql("select customer_id from customer_word where keyed in (:keyed) group by customer_id"
                                + " having count(*) >= 2 order by count(*) desc, customer_id fetch first " + MOST
                                + " rows only")
                        .param("keyed", keyed)
                        .query(String.class)
                        .list());
        numbers.addAll(jdbc.sql("select customer_id from customer where given_name is not null")
                .query(String.class)
                .list());
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(number -> find(new CustomerId(number)).stream())
                .toList();
    }

    private List<Stored> stored(String condition, Object... parameters) {
        return jdbc.sql("select * from customer where " + condition)
                .params(List.of(parameters))
                .query(Stored::read)
                .list();
    }

    private Optional<Customer> opened(Stored row) {
        return record(row)
                .map(record -> new Customer(
                        row.id,
                        Objects.requireNonNullElse(record.givenName(), ""),
                        Objects.requireNonNullElse(record.familyName(), ""),
                        record.email(),
                        record.phone(),
                        record.street(),
                        record.postalCode(),
                        record.city(),
                        row.since));
    }

    private Optional<CustomerRecord> record(Stored row) {
        if (row.erasedAt != null) {
            return Optional.empty();
        }
        if (row.sealed == null) {
            return row.inClear.isEmpty() ? Optional.empty() : Optional.of(row.inClear);
        }
        var sealed = row.sealed;
        return keys.find(KeyOwner.customer(row.id.value()))
                .map(seal -> CustomerRecord.ofJson(seal.open(CustomerRecord.PLACE, sealed))
                        .with(row.inClear));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(
            CustomerId id,
            CustomerRecord inClear,
            byte @Nullable [] sealed,
            @Nullable Instant erasedAt,
            LocalDate since) {

        static Stored read(ResultSet row, int number) throws SQLException {
            var erased = row.getTimestamp("erased_at");
            return new Stored(
                    new CustomerId(row.getString("customer_id")),
                    CustomerRecord.inClear(row),
                    row.getBytes("sealed"),
                    erased == null ? null : erased.toInstant(),
                    row.getDate("since").toLocalDate());
        }
    }
}
