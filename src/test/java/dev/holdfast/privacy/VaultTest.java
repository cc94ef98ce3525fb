package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.casework.Channel;
import dev.holdfast.workflow.CaseId;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(vault.restore(caseId, "Dear [PERSON_2], [EMAIL_1] it is. $0 \\ [PERSON_9]"))
                .isEqualTo("Dear Leïla Haddad, a@b.example it is. $0 \\ [PERSON_9]");
    }

    @Test
    void what_a_customer_typed_like_a_token_stands_for_itself() {
        assertThat(vault.restore(caseId, "[PERSON_1] [ORDER_7]")).isEqualTo("[PERSON_1] [ORDER_7]");
        assertThat(vault.unknownTokens(caseId, "[PERSON_1] [PERSON_2] [PERSON_3] [CARD_1] [ORDER_7]"))
                .containsExactly("[PERSON_3]", "[CARD_1]");
    }

    @Test
    void no_value_lies_readable_in_the_table_and_each_is_sealed_anew() {
        var rows = store.jdbc()
                .sql("select sealed from vault_entry")
                .query((row, number) -> row.getBytes(1))
                .list();

        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_16BE))
                        .doesNotContain("Haddad")
                        .doesNotContain("a@b"));
        Seal seal = new Seal(CaseStore.KEY);
        assertThat(seal.close(caseId, "[PERSON_2]", "x")).isNotEqualTo(seal.close(caseId, "[PERSON_2]", "x"));
    }

    @Test
    void an_entry_opens_for_its_case_and_name_alone() {
        Seal seal = new Seal(CaseStore.KEY);
        byte[] sealed = seal.close(caseId, "[PERSON_2]", "Leïla \uD83D \0");

        assertThat(seal.open(caseId, "[PERSON_2]", seal.keyId(), sealed)).isEqualTo("Leïla \uD83D \0");
        assertThatThrownBy(() -> seal.open(caseId, "[PERSON_3]", seal.keyId(), sealed))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> seal.open(new CaseId("C-20261123-0000000000"), "[PERSON_2]", seal.keyId(), sealed))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void a_wrong_key_and_a_damaged_entry_are_told_apart_and_the_way_out_is_named() {
        var other = new Vault(store.jdbc(), new Seal(VaultKey.ofBase64("B".repeat(43) + "=", "a test")));
        assertThatThrownBy(() -> other.restore(caseId, "[PERSON_2]"))
                .isInstanceOf(VaultException.class)
                .hasMessageContainingAll("[PERSON_2]", caseId.value(), "holdfast.privacy.key", "vault.key");

        store.jdbc()
                .sql("update vault_entry set sealed = ? where name = '[PERSON_2]'")
                .param(new byte[40])
                .update();
        assertThatThrownBy(() -> vault.restore(caseId, "[PERSON_2]"))
                .isInstanceOf(VaultException.class)
                .hasMessageContainingAll("damaged", "backup");
    }

    @Test
    void an_erased_case_has_tokens_that_stand_for_nothing() {
        assertThat(vault.erase(caseId)).isPositive();

        assertThat(vault.restore(caseId, "Dear [PERSON_2]")).isEqualTo("Dear [PERSON_2]");
        assertThat(vault.unknownTokens(caseId, "Dear [PERSON_2]")).containsExactly("[PERSON_2]");
    }

    @Test
    void without_a_setting_the_key_is_made_once_for_its_owner_alone(@TempDir Path directory) throws Exception {
        var configuration = new VaultKeyConfiguration();
        Path data = directory.resolve("data");

        VaultKey made = configuration.vaultKey(CustomerFixture.settings(), data);

        assertThat(configuration.vaultKey(CustomerFixture.settings(), data).id())
                .isEqualTo(made.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("vault.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_none_is_named_but_not_repeated(@TempDir Path directory) {
        var settings = new PrivacySettings("c2hvcnQ=", List.of("GB"));

        assertThatThrownBy(() -> new VaultKeyConfiguration().vaultKey(settings, directory))
                .hasMessageContainingAll("holdfast.privacy.key", "5 bytes", "openssl rand")
                .hasMessageNotContaining("c2hvcnQ");
        assertThat(settings.toString()).doesNotContain("c2hvcnQ");
    }

    @Test
    void a_region_that_is_none_is_named() {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            assertThat(validators.getValidator().validate(new PrivacySettings(null, List.of("GB", "Bavaria"))))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.getMessage()).contains("phone-regions"));
        }
    }
}
