package dev.holdfast.vault;

import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** A key that wraps data keys: 32 bytes for AES-256. */
public final class MasterKey {

    /** The length of a key in bytes. */
    public static final int BYTES = 32;

    private static final int ID_LENGTH = 12;

    private final byte[] key;

    public MasterKey(byte[] key) {
        this.key = key.clone();
    }

    static MasterKey random() {
        return new MasterKey(AesGcm.random(BYTES));
    }

    /**
     * @param source where the text stands, for the message
     * @throws IllegalStateException if the text is not the Base64 of 32 bytes; the message does not repeat it
     */
    static MasterKey ofBase64(String text, String source) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw unusable(source, "is not Base64");
        }
        if (key.length != BYTES) {
            throw unusable(source, "holds " + key.length + " bytes");
        }
        return new MasterKey(key);
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
        return DigestUtils.sha256Hex("holdfast vault key " + inBase64()).substring(0, ID_LENGTH);
    }

    byte[] wrap(String place, byte[] dataKey) {
        return AesGcm.close(key, place, dataKey);
    }

    Optional<byte[]> unwrap(String place, byte[] wrapped) {
        return AesGcm.open(key, place, wrapped);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }
}
