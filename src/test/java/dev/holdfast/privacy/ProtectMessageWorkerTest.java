package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.ProtectMessageWorker.Input;
import dev.holdfast.privacy.ProtectMessageWorker.Output;
import dev.holdfast.privacy.finding.DataClass;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtectMessageWorkerTest {

    private static final String SUBJECT = "Leïla Haddad: card 4111 1111 1111 1111";
    private static final String MESSAGE = "Dear bank,\nI am Leila Haddad of 12 Harbour Street, BS1 4QA Bristol."
            + " Write to LEILA.HADDAD@example.org or call 020 7946 0123.";

    private final CaseStore store = CaseStore.inMemory();
    private final ProtectMessageWorker worker = store.get(ProtectMessageWorker.class);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_process_sees_tokens_and_the_kinds_of_data() {
        CaseId id = store.receive(SUBJECT, MESSAGE);

        Output output = worker.handle(new Input(id), 11);

        assertThat(output.subject()).isEqualTo("[PERSON_1]: card [CARD_1]");
        assertThat(output.message())
                .isEqualTo("Dear bank,\nI am [PERSON_1] of [ADDRESS_1], [ADDRESS_2]."
                        + " Write to [EMAIL_1] or call [PHONE_1].");
        assertThat(output.dataClasses()).containsExactly(DataClass.CONTACT, DataClass.PAYMENT_CARD);
        assertThat(store.get(Cases.class).get(id).message()).isEqualTo(output.message());
        assertThat(store.get(Vault.class).restore(id, output.message(), Access.ofApplication(Access.Why.DELIVERY)))
                .isEqualTo(MESSAGE);
        assertThat(store.get(Vault.class).restore(id, output.subject(), Access.ofApplication(Access.Why.DELIVERY)))
                .isEqualTo(SUBJECT);
    }

    @Test
    void no_personal_value_is_in_any_variable() throws Exception {
        for (Customer customer : List.of(
                CustomerFixture.aCustomer(),
                CustomerFixture.named("Jörg", "Müller"),
                CustomerFixture.named("Mark", "Price"))) {
            CaseId id = store.receive(
                    customer,
                    Channel.WEB,
                    "Complaint by " + customer.givenName() + " " + customer.familyName(),
                    "I live in " + customer.street() + " in " + customer.postalCode() + " " + customer.city()
                            + ", mail "
                            + customer.email() + ", phone " + customer.phone()
                            + ", IBAN DE89370400440532013000, my card "
                            + "5555 5555 5555 4444 was used from 203.0.113.9, see https://a:b@shop.example/x.\n"
                            + customer.familyName() + "\n");

            String variables = new ObjectMapper().writeValueAsString(worker.handle(new Input(id), 11));

            assertThat(variables).contains("[PERSON_1]", "[IBAN_1]", "[CARD_1]", "[IP_1]", "[URL_1]");
            assertThat(Stream.of(
                            customer.familyName(),
                            customer.street(),
                            customer.postalCode(),
                            customer.email(),
                            customer.phone(),
                            "DE8937",
                            "5555",
                            "203.0",
                            "a:b@"))
                    .allSatisfy(value -> assertThat(variables).doesNotContainIgnoringCase(value));
        }
    }

    @Test
    void the_same_job_twice_has_its_effect_once() {
        CaseId id = store.receive(SUBJECT, MESSAGE);

        Output first = worker.handle(new Input(id), 11);
        Output second = worker.handle(new Input(id), 11);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void two_threads_with_the_same_job_agree() {
        CaseId id = store.receive(SUBJECT, MESSAGE);

        var one = CompletableFuture.supplyAsync(() -> worker.handle(new Input(id), 11));
        var two = CompletableFuture.supplyAsync(() -> worker.handle(new Input(id), 11));

        assertThat(one.join()).isEqualTo(two.join());
    }

    @Test
    void a_second_process_for_a_case_is_refused_and_named() {
        CaseId id = store.receive(SUBJECT, MESSAGE);
        worker.handle(new Input(id), 11);

        assertThatThrownBy(() -> worker.handle(new Input(id), 12))
                .hasMessageContainingAll(id.value(), "process instance 11", "process instance 12");
    }

    @Test
    void a_message_without_personal_data_stays_as_it_is() {
        CaseId id = store.receive("Rates", "What is the interest rate? I pay 12.50 a month.");

        Output output = worker.handle(new Input(id), 11);

        assertThat(output.message()).isEqualTo("What is the interest rate? I pay 12.50 a month.");
        assertThat(output.dataClasses()).isEmpty();
    }
}
