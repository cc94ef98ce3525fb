package dev.holdfast.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the vault's key from the settings, or from a file beside the data that is made at the first start. */
@Configuration(proxyBeanMethods = false)
class VaultKeyConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VaultKeyConfiguration.class);
    private static final String FILE = "vault.key";

    @Bean
    VaultKey vaultKey(
            PrivacySettings settings, @Value("${holdfast.data-directory:.holdfast/data}") Path dataDirectory) {
        String key = settings.key();
        return key == null || key.isBlank()
                ? ofFile(dataDirectory.resolve(FILE).toAbsolutePath())
                : VaultKey.ofBase64(key, "holdfast.privacy.key");
    }

    private static VaultKey ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return VaultKey.ofBase64(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The vault key " + file + " cannot be read or made. Give this user access to it,"
                            + " or set holdfast.privacy.key",
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[VaultKey.BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        // Only its owner may read it, from its first moment on; and it has its name only once it is whole.
        var unfinished = Files.createTempFile(file.getParent(), FILE, ".part", ownerOnly(file));
        try {
            Files.writeString(unfinished, new VaultKey(key).inBase64() + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException anotherApplicationWasFaster) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        log.warn(
                "No holdfast.privacy.key is set: the vault's key was made and lies in {}. Keep a copy of it elsewhere;"
                        + " without it the personal data of stored cases cannot be read.",
                file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
