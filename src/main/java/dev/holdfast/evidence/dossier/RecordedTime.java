package dev.holdfast.evidence.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A time as the record writes it: in milliseconds, which every database gives back as it got them. */
public final class RecordedTime {

    /** The form, in UTC. */
    public static final String PATTERN = "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern(PATTERN).withZone(ZoneOffset.UTC);

    private RecordedTime() {}

    /** Such as {@code 2026-11-23T09:30:00.000Z}; what is less than a millisecond is cut off. */
    public static String of(Instant at) {
        return MILLIS.format(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
