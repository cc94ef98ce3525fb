package dev.holdfast.operations;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A customer whose record is gone from an H2 store for a while, as after a careless restore, so that no reply to them can
 * be sent.
 */
public final class LostCustomer {

    private final JdbcClient store;
    private final String customerId;

    private LostCustomer(JdbcClient store, String customerId) {
        this.store = store;
        this.customerId = customerId;
    }

    /** Takes the record away. */
    public static LostCustomer lose(JdbcClient store, String customerId) {
        var lost = new LostCustomer(store, customerId);
        store.sql("create table " + lost.aside() + " as select * from customer where customer_id = ?")
                .param(customerId)
                .update();
        store.sql("set referential_integrity false").update();
        store.sql("delete from customer where customer_id = ?")
                .param(customerId)
                .update();
        return lost;
    }

    /** Puts the record back as it was. */
    public void putBack() {
        store.sql("insert into customer select * from " + aside()).update();
        store.sql("set referential_integrity true").update();
        store.sql("drop table " + aside()).update();
    }

    private String aside() {
        return "lost_" + customerId.replace('-', '_');
    }
}
