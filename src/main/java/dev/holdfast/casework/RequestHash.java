package dev.holdfast.casework;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells a repeated request from another one with the same idempotency key. */
final class RequestHash {

    private RequestHash() {}

    /** SHA-256 of the parts of a request, in hexadecimal. */
    static String of(String... parts) {
        var digest = DigestUtils.getSha256Digest();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Hex.encodeHexString(digest.digest());
    }
}
