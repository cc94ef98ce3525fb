package dev.holdfast.privacy;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that seals the vault: 32 bytes for AES-256. */
final class VaultKey {

    static final int BYTES = 32;
    private static final int ID_LENGTH = 12;

    private final byte[] key;

    VaultKey(byte[] key) {
        this.key = key.clone();
    }

    /**
     * @param source where the text stands, for the message
     * @throws IllegalStateException if the text is not the Base64 of 32 bytes; the message does not repeat it
     */
    static VaultKey ofBase64(String text, String source) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw unusable(source, "is not Base64");
        }
        if (key.length != BYTES) {
            throw unusable(source, "holds " + key.length + " bytes");
        }
        return new VaultKey(key);
    }

    private static IllegalStateException unusable(String source, String fault) {
        return new IllegalStateException("The vault key in " + source + " " + fault + "; it has to be " + BYTES
                + " bytes in Base64. Put the right key there from your backup, or, where nothing is in the vault yet,"
                + " make one with: openssl rand -base64 " + BYTES);
    }

    String inBase64() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Tells keys apart without telling anything about them. */
    String id() {
        return Sha256.hex("holdfast vault key " + inBase64()).substring(0, ID_LENGTH);
    }

    SecretKey forAes() {
        return new SecretKeySpec(key, "AES");
    }

    @Override
    public String toString() {
        return "VaultKey[" + id() + "]";
    }
}
