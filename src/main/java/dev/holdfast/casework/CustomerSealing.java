package dev.holdfast.casework;

import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the records of customers that another system has put into the table customer, at start and again and again. A
 * field that stands in clear in a sealed row is a newer one and takes the place of the sealed one.
 */
@Component
public class CustomerSealing implements SmartInitializingSingleton {

    private static final String IN_CLEAR =
            "coalesce(given_name, family_name, email, phone, street, postal_code, city)" + " is not null";
    private static final String EMPTY = "given_name = null, family_name = null, email = null, phone = null,"
            + " street = null, postal_code = null, city = null";

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final TransactionTemplate transaction;

    CustomerSealing(JdbcClient jdbc, DataKeys keys, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sealAll();
    }

    /** Leaves nothing in clear. */
    @Scheduled(
            fixedDelayString = "${holdfast.casework.customer-interval:1m}",
            initialDelayString = "${holdfast.casework.customer-interval:1m}")
    void sealAll() {
        jdbc.sql("select customer_id from customer where " + IN_CLEAR)
                .query(String.class)
                .list()
                .forEach(id -> transaction.executeWithoutResult(status -> seal(id)));
    }

    /** Forgets the record of a customer, for good, and by which words they were found. */
    public void erase(CustomerId id, Instant at) {
        jdbc.sql("update customer set sealed = null, erased_at = coalesce(erased_at, ?), " + EMPTY
                        + " where customer_id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
        forgetWords(id.value());
    }

    private void seal(String id) {
        var row = jdbc.sql("select * from customer where customer_id = ? for update")
                .param(id)
                .query((found, number) -> new Row(
                        CustomerRecord.inClear(found),
                        Optional.ofNullable(found.getBytes("sealed")),
                        found.getTimestamp("erased_at") != null))
                .single();
        if (row.isErased) {
            jdbc.sql("update customer set " + EMPTY + " where customer_id = ?")
                    .param(id)
                    .update();
            return;
        }
        var seal = keys.sealHeld(KeyOwner.customer(id));
        var record = row.sealed
                .map(closed -> CustomerRecord.ofJson(seal.open(CustomerRecord.PLACE, closed)))
                .map(before -> before.with(row.inClear))
                .orElse(row.inClear);
        jdbc.sql("update customer set sealed = ?, " + EMPTY + " where customer_id = ?")
                .params(List.of(seal.close(CustomerRecord.PLACE, record.json()), id))
                .update();
        forgetWords(id);
        var names = record.givenName() + " " + record.familyName();
        NameWords.kept(keys.seal(KeyOwner.APPLICATION), names)
                .forEach(word -> jdbc.sql("insert into customer_word (keyed, customer_id) values (?, ?)")
                        .params(word, id)
                        .update());
    }

    private void forgetWords(String id) {
        jdbc.sql("delete from customer_word where customer_id = ?").param(id).update();
    }

    private record Row(CustomerRecord inClear, Optional<byte[]> sealed, boolean isErased) {}
}
