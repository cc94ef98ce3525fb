package dev.holdfast.knowledge.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Dates as files say them about themselves; programs write nonsense such as 1601 when they know none. */
public final class Dates {

    private static final int FIRST_YEAR = 1985;

    private Dates() {}

    /** The date that a text begins with, as in 2026-06-15T10:00:00Z; null if there is none, or none that can be. */
    public static @Nullable LocalDate of(@Nullable String text) {
        if (text == null || text.length() < 10) {
            return null;
        }
        try {
            return plausible(LocalDate.parse(text.strip().substring(0, 10)));
        } catch (DateTimeException | IndexOutOfBoundsException notADate) {
            return null;
        }
    }

    /** The date, unless no document can be of it. */
    public static @Nullable LocalDate plausible(LocalDate date) {
        return date.getYear() < FIRST_YEAR
                        || date.getYear() > Year.now(java.time.ZoneOffset.UTC).getValue() + 1
                ? null
                : date;
    }
}
