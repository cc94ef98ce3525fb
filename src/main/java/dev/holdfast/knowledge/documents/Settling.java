package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.documents.DocumentFolder.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/**
 * Remembers since when each file has looked as it does, so that one that is still being copied is left alone, and one
 * that is gone for the moment in which it is replaced is not taken for removed.
 */
public final class Settling {

    private static final String GONE = "gone";

    private final Duration quiet;
    private Map<String, Seen> seen = new HashMap<>();
    private boolean first = true;
    private Instant now = Instant.EPOCH;

    private record Seen(String stamp, Instant since) {}

    /** @param quiet how long a file has to stay as it is */
    public Settling(Duration quiet) {
        this.quiet = quiet;
    }

    /** Takes note of what the folder looks like; what is seen at the very first look counts as settled. */
    public void look(Listing listing, Instant at) {
        now = at;
        var looked = new HashMap<String, Seen>();
        for (var file : listing.files()) {
            looked.put(file.path(), seen(file.path(), file.stamp()));
        }
        for (String path : new HashSet<>(seen.keySet())) {
            looked.computeIfAbsent(path, gone -> seen(gone, GONE));
        }
        looked.values().removeIf(one -> one.stamp().equals(GONE) && isSettled(one));
        seen = looked;
        first = false;
    }

    private Seen seen(String path, String stamp) {
        var before = seen.get(path);
        return before != null && before.stamp().equals(stamp) ? before : new Seen(stamp, first ? Instant.MIN : now);
    }

    /** Whether this file may be read. */
    public boolean hasSettled(SourceFile file) {
        return isSettled(Objects.requireNonNull(seen.get(file.path())));
    }

    /** Whether a file that was not there at the last look may be taken for removed. */
    public boolean isGone(String path) {
        return !seen.containsKey(path);
    }

    private boolean isSettled(Seen one) {
        return one.since().equals(Instant.MIN) || !now.isBefore(one.since().plus(quiet));
    }
}
