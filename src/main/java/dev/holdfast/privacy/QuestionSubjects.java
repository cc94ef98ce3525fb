package dev.holdfast.privacy;

import dev.holdfast.casework.Customer;
import dev.holdfast.casework.CustomerId;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which customers the questions of agents are about, so that a question is erased with any of them. */
@Repository
class QuestionSubjects {

    private final JdbcClient jdbc;

    QuestionSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a question is about; a message is about its customer anyway. */
    void keep(SupportCase supportCase, List<Customer> about) {
        if (supportCase.customerId() == null) {
            about.forEach(customer -> jdbc.sql("insert into vault_subject (case_id, customer_id) values (?, ?)"
                            + " on conflict do nothing")
                    .params(supportCase.id().value(), customer.id().value())
                    .update());
        }
    }

    List<CaseId> questionsAbout(CustomerId customer) {
        return jdbc.sql("select case_id from vault_subject where customer_id = ? order by case_id")
                .param(customer.value())
                .query((row, number) -> new CaseId(row.getString(1)))
                .list();
    }
}
