package dev.holdfast.knowledge.documents;

/**
 * A file that is left out.
 *
 * @param file its path below the folder
 * @param reason why, and what to do, for the person who put it there
 */
public record Skipped(String file, String reason) {

    public Skipped {
        // A name may hold line ends and colours, which have no place in a log.
        file = file.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
