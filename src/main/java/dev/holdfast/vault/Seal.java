package dev.holdfast.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with the data key of one owner, and makes keyed hashes with it. It holds the key, so it lives as long as
 * one call; whoever kept it would read on after the key was destroyed.
 */
public final class Seal {

    private final KeyOwner owner;
    private final byte[] key;

    Seal(KeyOwner owner, byte[] key) {
        this.owner = owner;
        this.key = key.clone();
    }

    /** Whose key this is. */
    public KeyOwner owner() {
        return owner;
    }

    /**
     * @param place where the text belongs, such as a case and a token; it opens nowhere else
     */
    public byte[] close(String place, String text) {
        return AesGcm.close(key, bound(place), bytesOf(text));
    }

    /** @throws VaultException if this is not what was sealed for this place */
    public String open(String place, byte[] sealed) {
        return AesGcm.open(key, bound(place), sealed)
                .map(Seal::textOf)
                .orElseThrow(() -> VaultException.damaged(place, owner));
    }

    /**
     * HMAC-SHA256 in hexadecimal, 64 characters: equal texts are found by it, and without the key nobody can try out
     * which text it stands for.
     *
     * @param purpose hashes for one purpose say nothing about those for another
     */
    public String keyed(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private String bound(String place) {
        return owner.value() + "\n" + place;
    }

    /** Characters as they are: UTF-8 would lose half of a broken surrogate pair. */
    static byte[] bytesOf(String value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.length() * Character.BYTES);
        bytes.asCharBuffer().put(value);
        return bytes.array();
    }

    static String textOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Seal[" + owner + "]";
    }
}
