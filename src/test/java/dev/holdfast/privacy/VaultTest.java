package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.casework.Channel;
import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.OldSeal;
import dev.holdfast.vault.VaultException;
import dev.holdfast.workflow.CaseId;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class VaultTest {

    private final CaseStore store = CaseStore.inMemory();
    private final Vault vault = store.get(Vault.class);
    private final CaseId caseId = store.protectedCase(
            CustomerFixture.aCustomer(),
            Channel.EMAIL,
            "From leila haddad",
            "I am leila haddad, a@b.example. You write [PERSON_1] and [ORDER_7].");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_token_becomes_the_enterprises_spelling_of_the_value() {
        assertThat(restore("Dear [PERSON_2], [EMAIL_1] it is. $0 \\ [PERSON_9]"))
                .isEqualTo("Dear Leïla Haddad, a@b.example it is. $0 \\ [PERSON_9]");
    }

    @Test
    void what_a_customer_typed_like_a_token_stands_for_itself() {
        assertThat(restore("[PERSON_1] [ORDER_7]")).isEqualTo("[PERSON_1] [ORDER_7]");
        assertThat(vault.unknownTokens(caseId, "[PERSON_1] [PERSON_2] [PERSON_3] [CARD_1] [ORDER_7]"))
                .containsExactly("[PERSON_3]", "[CARD_1]");
    }

    @Test
    void no_value_lies_readable_in_the_table() {
        var rows = store.jdbc()
                .sql("select sealed from vault_entry")
                .query((row, number) -> row.getBytes(1))
                .list();

        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_16BE))
                        .doesNotContain("Haddad")
                        .doesNotContain("a@b"));
    }

    @Test
    void a_damaged_row_and_one_from_elsewhere_are_refused() {
        store.jdbc()
                .sql("update vault_entry set sealed = (select sealed from vault_entry where name = '[EMAIL_1]')"
                        + " where name = '[PERSON_2]'")
                .update();
        assertThatThrownBy(() -> restore("[PERSON_2]"))
                .isInstanceOf(VaultException.class)
                .hasMessageContainingAll("damaged", "backup", "[PERSON_2]")
                .hasMessageNotContaining("a@b.example");

        store.jdbc()
                .sql("update vault_entry set sealed = ? where name = '[PERSON_2]'")
                .param(new byte[40])
                .update();
        assertThatThrownBy(() -> restore("[PERSON_2]")).isInstanceOf(VaultException.class);
    }

    @Test
    void an_access_is_recorded_with_its_person_its_reason_and_the_names_of_the_values_once_an_hour() {
        var reviewer = new Access("reviewer", Access.Why.REVIEW);

        assertThat(Stream.of("Dear [PERSON_2]", "Dear [PERSON_2], [EMAIL_1], [PERSON_9]", "No token, no access")
                        .map(text -> vault.restore(caseId, text, reviewer)))
                .doesNotContain("Dear [PERSON_2]");

        assertThat(store.get(AccessLog.class).latest(caseId.value(), 10))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.person()).isEqualTo("reviewer");
                    assertThat(read.why()).isEqualTo(Access.Why.REVIEW);
                    assertThat(read.fields()).isEqualTo("[EMAIL_1], [PERSON_2]");
                    assertThat(read.customerId())
                            .isEqualTo(CustomerFixture.aCustomer().id().value());
                });
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        store.jdbc().sql("drop table vault_access").update();

        assertThatThrownBy(() -> restore("[PERSON_2]")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void entries_that_the_master_key_itself_sealed_are_sealed_anew_with_the_customers_key() {
        store.jdbc().sql("delete from vault_entry").update();
        store.jdbc()
                .sql("insert into vault_entry (case_id, name, data_class, key_id, sealed, kept_at)"
                        + " values (?, '[PERSON_2]', 'PERSON', ?, ?, current_timestamp)")
                .params(caseId.value(), OldSeal.keyId(), OldSeal.close(caseId.value() + "\n[PERSON_2]", "Leïla"))
                .update();
        assertThat(restore("[PERSON_2]")).isEqualTo("Leïla");

        store.get(FirstEntriesUpgrade.class).afterSingletonsInstantiated();

        assertThat(restore("[PERSON_2]")).isEqualTo("Leïla");
        assertThat(store.jdbc()
                        .sql("select count(*) from vault_entry where owner like 'customer:%' and key_id is null"
                                + " and lookup is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_erased_case_has_tokens_that_stand_for_nothing() {
        assertThat(vault.erase(caseId)).isPositive();

        assertThat(restore("Dear [PERSON_2]")).isEqualTo("Dear [PERSON_2]");
        assertThat(vault.unknownTokens(caseId, "Dear [PERSON_2]")).containsExactly("[PERSON_2]");
    }

    @Test
    void a_region_that_is_none_is_named() {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            assertThat(validators.getValidator().validate(new PrivacySettings(List.of("GB", "Bavaria"))))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.getMessage()).contains("phone-regions"));
        }
    }

    private String restore(String text) {
        return vault.restore(caseId, text, Access.ofApplication(Access.Why.DELIVERY));
    }
}
