package dev.holdfast.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the master keys from the settings, or from a file that is made at the first start. */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    @Bean
    LocalMasterKeys masterKeys(
            VaultSettings settings, @Value("${holdfast.data-directory:.holdfast/data}") Path dataDirectory) {
        String key = settings.key();
        if (key != null && !key.isBlank()) {
            var keys = ofSettings(key, settings.previousKeys());
            return new LocalMasterKeys(() -> keys);
        }
        var chosen = settings.keyFile();
        var file = chosen == null || chosen.toString().isBlank()
                ? MasterKeyFile.madeIfMissing(dataDirectory.resolve(MasterKeyFile.NAME))
                : MasterKeyFile.existing(chosen);
        return new LocalMasterKeys(file::read);
    }

    private static List<MasterKey> ofSettings(String key, List<String> previous) {
        var keys = new ArrayList<MasterKey>();
        keys.add(MasterKey.ofBase64(key, "holdfast.vault.key"));
        for (int i = 0; i < previous.size(); i++) {
            keys.add(MasterKey.ofBase64(previous.get(i), "holdfast.vault.previous-keys[" + i + "]"));
        }
        return List.copyOf(keys);
    }
}
