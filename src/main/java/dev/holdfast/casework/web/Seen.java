package dev.holdfast.casework.web;

/** Tells whether a page that is open shows the latest, so that nothing on it moves without a reason. */
final class Seen {

    private Seen() {}

    /** A short name for how something looks now. */
    static String version(Record shown) {
        return Integer.toHexString(shown.toString().hashCode());
    }
}
