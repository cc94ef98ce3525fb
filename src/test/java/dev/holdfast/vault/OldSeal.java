package dev.holdfast.vault;

/** Seals as an earlier version did: with the master key itself. */
public final class OldSeal {

    private OldSeal() {}

    public static byte[] close(String place, String value) {
        return TestVault.KEY.wrap(place, Seal.bytesOf(value));
    }

    public static String keyId() {
        return TestVault.KEY.id();
    }
}
