package dev.holdfast.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The master keys of the vault.
 *
 * @param key the master key that wraps every customer's key: 32 random bytes in Base64, best from the environment as
 *     HOLDFAST_VAULT_KEY. Without it the keys are read from the key file
 * @param previousKeys master keys that were used before {@code key}; they unwrap only, until all is wrapped anew
 * @param keyFile a file with master keys, one a line, the first of which wraps; it is read again when it changes, so
 *     that keys change without a restart. Empty for vault.key in the data directory, which is made at the first start
 * @param rotationInterval how often is looked whether there is a new master key, and whether something is to be wrapped
 *     with it
 */
@ConfigurationProperties("holdfast.vault")
@Validated
public record VaultSettings(
        @Nullable String key,
        @DefaultValue List<String> previousKeys,
        @Nullable Path keyFile,
        @DefaultValue("1m") @DurationMin(millis = 100) Duration rotationInterval) {

    /** Without the keys: settings end up in logs. */
    @Override
    public String toString() {
        return "VaultSettings[key=" + (key == null ? "none" : "****") + ", previousKeys=" + previousKeys.size()
                + ", keyFile=" + keyFile + "]";
    }
}
