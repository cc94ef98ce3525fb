package dev.holdfast.privacy.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** A long list of words or phrases, {@link Folded}, of which only hashes are kept: 8 bytes an entry. */
public final class WordList {

    /** English words in small letters. */
    public static final WordList ENGLISH = read("words.txt");

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;

    private WordList(Stream<String> entries) {
        this.hashes = entries.mapToLong(WordList::hash).sorted().distinct().toArray();
    }

    public static WordList of(Stream<String> entries) {
        return new WordList(entries.map(entry -> Folded.of(entry).text()));
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
        return Arrays.binarySearch(hashes, hash(entry)) >= 0;
    }

    /** FNV-1a with 64 bits, over UTF-16 units: two of 100,000 entries share one with a chance of 1 in 3 billion. */
    private static long hash(CharSequence entry) {
        long hash = OFFSET;
        for (int i = 0; i < entry.length(); i++) {
            hash = (hash ^ entry.charAt(i)) * PRIME;
        }
        return hash;
    }
}
