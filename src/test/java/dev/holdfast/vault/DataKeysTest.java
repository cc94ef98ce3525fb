package dev.holdfast.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysTest {

    private static final KeyOwner OWNER = KeyOwner.customer("K-1");
    private static final MasterKey NEW = MasterKey.ofBase64("B".repeat(43) + "=", "a test");

    private final TestDatabase database = TestDatabase.create();
    private final DataKeys keys = TestVault.keys(database.jdbc());

    @Test
    void a_text_opens_for_its_owner_and_place_alone_and_is_sealed_anew_each_time() {
        byte[] sealed = keys.seal(OWNER).close("[PERSON_2]", "Leïla \uD83D \0");

        assertThat(keys.seal(OWNER).open("[PERSON_2]", sealed)).isEqualTo("Leïla \uD83D \0");
        assertThat(keys.seal(OWNER).close("[PERSON_2]", "Leïla \uD83D \0")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> keys.seal(OWNER).open("[PERSON_3]", sealed)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> keys.seal(KeyOwner.customer("K-2")).open("[PERSON_2]", sealed))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void equal_values_have_equal_keyed_hashes_with_one_key_and_for_one_purpose_only() {
        var one = keys.seal(OWNER);

        assertThat(one.keyed("name", "Marta")).isEqualTo(keys.seal(OWNER).keyed("name", "Marta"));
        assertThat(one.keyed("name", "Marta")).isNotEqualTo(one.keyed("mail", "Marta"));
        assertThat(one.keyed("name", "Marta"))
                .isNotEqualTo(keys.seal(KeyOwner.customer("K-2")).keyed("name", "Marta"));
    }

    @Test
    void a_destroyed_key_opens_nothing_any_more_and_none_takes_its_place() {
        keys.seal(OWNER);

        assertThat(keys.destroy(OWNER)).isTrue();
        assertThat(keys.destroy(OWNER)).isFalse();

        assertThat(keys.find(OWNER)).isEmpty();
        assertThat(keys.destroyedAt(OWNER)).isPresent();
        assertThatThrownBy(() -> keys.seal(OWNER))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("erased");
        assertThat(database.jdbc()
                        .sql("select count(*) from vault_key where owner = 'customer:K-1' and wrapped is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_moved_to_another_owner_and_a_damaged_one_are_refused() {
        keys.seal(OWNER);
        keys.seal(KeyOwner.customer("K-2"));
        database.jdbc()
                .sql("update vault_key set wrapped = (select wrapped from vault_key where owner = 'customer:K-2')"
                        + " where owner = 'customer:K-1'")
                .update();

        assertThatThrownBy(() -> keys.find(OWNER))
                .isInstanceOf(VaultException.class)
                .hasMessageContainingAll("customer:K-1", "damaged", "vault_key");
    }

    @Test
    void master_keys_rotate_while_others_read() throws Exception {
        var customers = IntStream.range(0, 450)
                .mapToObj(i -> KeyOwner.customer("R-" + i))
                .toList();
        var sealed = customers.stream()
                .map(owner -> keys.seal(owner).close("x", "value of " + owner))
                .toList();
        var rotating = keys(NEW, TestVault.KEY);
        var done = new AtomicBoolean();
        var reader = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            while (!done.get() || reads < customers.size()) {
                int i = reads++ % customers.size();
                assertThat(rotating.find(customers.get(i)).orElseThrow().open("x", sealed.get(i)))
                        .isEqualTo("value of " + customers.get(i));
            }
            return reads;
        });

        int anew = 0;
        for (int some = rotating.wrapAnew(); some > 0; some = rotating.wrapAnew()) {
            anew += some;
        }
        done.set(true);

        assertThat(reader.get()).isGreaterThanOrEqualTo(customers.size());
        assertThat(anew).isEqualTo(450);
        var newAlone = keys(NEW);
        assertThat(newAlone.mastersInUse()).containsExactly(NEW.id());
        assertThat(newAlone.find(customers.get(7)).orElseThrow().open("x", sealed.get(7)))
                .isEqualTo("value of customer:R-7");
    }

    @Test
    void with_the_wrong_master_key_the_start_ends_with_one_sentence() {
        keys.seal(OWNER);
        var wrong = TestVault.masters(NEW);

        assertThatThrownBy(() -> new KeyRotation(new DataKeys(database.jdbc(), wrong, Clock.systemUTC()), wrong)
                        .afterSingletonsInstantiated())
                .isInstanceOf(VaultException.class)
                .hasMessageContainingAll(TestVault.KEY.id(), NEW.id(), "holdfast.vault.key", "vault.key");
    }

    @Test
    void a_new_key_above_the_old_one_in_the_file_takes_over_without_a_restart(@TempDir Path directory)
            throws Exception {
        Path data = directory.resolve("data");
        var masters = new MasterKeyConfiguration().masterKeys(settings(null), data);
        var ofFile = new DataKeys(database.jdbc(), masters, Clock.systemUTC());
        var rotation = new KeyRotation(ofFile, masters);
        rotation.afterSingletonsInstantiated();
        byte[] sealed = ofFile.seal(OWNER).close("x", "still here");
        Path file = data.resolve("vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        var old = Files.readString(file);
        Files.writeString(file, NEW.inBase64() + "\n" + old);
        rotation.lookForNewKey();

        assertThat(ofFile.mastersInUse()).containsExactly(NEW.id());
        assertThat(ofFile.find(OWNER).orElseThrow().open("x", sealed)).isEqualTo("still here");
        Files.writeString(file, "not a key\n");
        rotation.lookForNewKey();
        Files.writeString(file, old);
        rotation.lookForNewKey();
        assertThat(masters.currentId())
                .as("a file without the key in use is not taken up")
                .isEqualTo(NEW.id());
    }

    @Test
    void a_key_that_is_none_is_named_but_not_repeated(@TempDir Path directory) {
        var settings = settings("c2hvcnQ=");

        assertThatThrownBy(() -> new MasterKeyConfiguration().masterKeys(settings, directory))
                .hasMessageContainingAll("holdfast.vault.key", "5 bytes", "openssl rand")
                .hasMessageNotContaining("c2hvcnQ");
        assertThat(settings.toString()).doesNotContain("c2hvcnQ");
    }

    private DataKeys keys(MasterKey... masters) {
        return new DataKeys(database.jdbc(), TestVault.masters(masters), Clock.systemUTC());
    }

    private static VaultSettings settings(@Nullable String key) {
        return new VaultSettings(key, List.of(), null, Duration.ofMinutes(1));
    }
}
