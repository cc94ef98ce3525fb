package dev.holdfast.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers whose messages are answered, as they stand in this application's store. */
@Repository
public class Customers {

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customer with this number, if there is one. */
    public Optional<Customer> find(CustomerId id) {
        return jdbc.sql("select * from customer where customer_id = ?")
                .param(id.value())
                .query(Customers::read)
                .optional();
    }

    /** The customers whose given and family name both occur in a text, by number, at most 20. */
    public List<Customer> namedIn(String text) {
        return jdbc.sql("select * from customer where lower(:text) like '%' || lower(given_name) || '%'"
                        + " and lower(:text) like '%' || lower(family_name) || '%'"
                        + " order by customer_id fetch first 20 rows only")
                .param("text", text)
                .query(Customers::read)
                .list();
    }

    /** All customers by number, at most 200: for the pick list of the page "New message". */
    public List<Customer> list() {
        return jdbc.sql("select * from customer order by customer_id fetch first 200 rows only")
                .query(Customers::read)
                .list();
    }

    private static Customer read(ResultSet row, int number) throws SQLException {
        return new Customer(
                new CustomerId(row.getString("customer_id")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getDate("since").toLocalDate());
    }
}
