package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.FindingType;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * One value that the vault keeps for a case.
 *
 * @param name the token that stands for it, or {@link #asWritten}'s name
 * @param type null where the value is no find: a typed look-alike, or a text as it was written
 */
record Entry(String name, @Nullable FindingType type, String value) {

    static Entry typedByTheCustomer(String lookalike) {
        return new Entry(lookalike, null, lookalike);
    }

    /** A value that stays in the text: its kind counts, no token stands for it. */
    static Entry left(FindingType type, String value) {
        return new Entry("left:" + type.name(), type, value);
    }

    /** The customer's own spelling of a whole text, where values are kept in the enterprise's spelling. */
    static Entry asWritten(String guarded, String original) {
        return new Entry(nameOfOriginal(guarded), null, original);
    }

    static String nameOfOriginal(String guarded) {
        return "asWritten:" + DigestUtils.sha256Hex(guarded);
    }

    /** Without the value: what is printed must not hold it. */
    @Override
    public String toString() {
        return "Entry[" + name + "]";
    }
}
