package dev.holdfast.privacy.finding.known;

import dev.holdfast.privacy.finding.Folded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Everyday words that are names as well, such as "Will" and "Price": a text must not lose them all. */
final class CommonWords {

    private static final int TOO_SHORT_TO_BE_RARE = 2;
    private static final Set<String> WORDS = read();

    private CommonWords() {}

    static boolean contain(String name) {
        String folded = Folded.textOf(name);
        return folded.length() <= TOO_SHORT_TO_BE_RARE || WORDS.contains(folded);
    }

    private static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(
                CommonWords.class.getResourceAsStream("/privacy/common-words.txt"), "privacy/common-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(word -> Folded.textOf(word))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
