package dev.holdfast.privacy.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A long list of words or phrases, {@link Folded}, of which only hashes are kept: 16 to 32 bytes an entry. */
public final class WordList {

    /** English words in small letters. */
    public static final WordList ENGLISH = read("words.txt");

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Open addressing: an entry stands at its hash or in one of the places after it, the first 0 ends the search. */
    private final long[] table;

    private WordList(Stream<String> entries) {
        long[] hashes = entries.mapToLong(WordList::hash).distinct().toArray();
        this.table = new long[Math.max(2, Integer.highestOneBit(hashes.length + 1) * 4)];
        for (long hash : hashes) {
            int place = place(hash);
            while (table[place] != 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = hash;
        }
    }

    public static WordList of(Stream<String> entries) {
        return new WordList(entries.map(entry -> Folded.textOf(entry)));
    }

    /** A resource in privacy/lists with one entry a line, folded already; lines that begin with # say where from. */
    public static WordList read(String name) {
        try (InputStream file = Objects.requireNonNull(
                WordList.class.getResourceAsStream("/privacy/lists/" + name), "privacy/lists/" + name)) {
            return new WordList(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(CharSequence entry) {
        long hash = hash(entry);
        for (int place = place(hash); table[place] != 0; place = place + 1 & table.length - 1) {
            if (table[place] == hash) {
                return true;
            }
        }
        return false;
    }

    private int place(long hash) {
        return (int) (hash ^ hash >>> 32) & table.length - 1;
    }

    /** FNV-1a with 64 bits, over UTF-16 units: two of 100,000 entries share one with a chance of 1 in 3 billion. */
    private static long hash(CharSequence entry) {
        long hash = OFFSET;
        for (int i = 0; i < entry.length(); i++) {
            hash = (hash ^ entry.charAt(i)) * PRIME;
        }
        // 0 marks a free place.
        return hash == 0 ? 1 : hash;
    }
}
