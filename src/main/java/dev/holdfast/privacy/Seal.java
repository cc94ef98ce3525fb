package dev.holdfast.privacy;

import dev.holdfast.workflow.CaseId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals values with AES-256-GCM (NIST SP 800-38D): a fresh nonce of 12 bytes, then the sealed text and a tag of 16 bytes.
 * Case and name are authenticated along with it, so an entry moved to another case does not open.
 */
@Component
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VaultKey key;

    Seal(VaultKey key) {
        this.key = key;
    }

    String keyId() {
        return key.id();
    }

    byte[] close(CaseId caseId, String name, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, caseId, name).doFinal(bytesOf(value));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** @throws VaultException if the entry was sealed with another key or is damaged */
    String open(CaseId caseId, String name, String keyId, byte[] sealed) {
        if (!keyId.equals(key.id())) {
            throw VaultException.wrongKey(caseId, name, keyId, key.id());
        }
        if (sealed.length <= NONCE_BYTES) {
            throw VaultException.damaged(caseId, name);
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return textOf(cipher(Cipher.DECRYPT_MODE, nonce, caseId, name)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            throw VaultException.damaged(caseId, name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, CaseId caseId, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.forAes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((caseId.value() + "\n" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Characters as they are: UTF-8 would lose half of a broken surrogate pair. */
    private static byte[] bytesOf(String value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.length() * Character.BYTES);
        bytes.asCharBuffer().put(value);
        return bytes.array();
    }

    private static String textOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }
}
