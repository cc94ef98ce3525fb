package dev.holdfast.safety.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences from the patterns in the test resources, by group. The same seed makes the same sentences. */
final class MadeUpSentences {

    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9A-Z]+)}");
    private static final int DEEPEST = 8;

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String[]> lists = new TreeMap<>();
    private final Random random;

    MadeUpSentences(String file, long seed) {
        this.random = new Random(seed);
        String group = "";
        for (String line : lines("/safety/" + file)) {
            if (line.startsWith("== ")) {
                group = line.substring(3).strip();
            } else {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(line);
            }
        }
        for (String line : lines("/safety/lists.txt")) {
            int colon = line.indexOf(": ");
            lists.put(line.substring(0, colon), line.substring(colon + 2).split("\\|"));
        }
    }

    List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** A sentence of this group. */
    String next(String group) {
        var patterns = groups.getOrDefault(group, List.of());
        return filled(patterns.get(random.nextInt(patterns.size())));
    }

    private String filled(String pattern) {
        String text = pattern;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String before = text;
            text = CHOICE.matcher(text).replaceAll(choice -> {
                String[] options = choice.group(1).split("\\|", -1);
                return Matcher.quoteReplacement(options[random.nextInt(options.length)]);
            });
            text = SLOT.matcher(text).replaceAll(slot -> {
                String[] values = Objects.requireNonNull(lists.get(slot.group(1)), () -> "No list " + slot.group(1));
                return Matcher.quoteReplacement(values[random.nextInt(values.length)]);
            });
            if (text.equals(before)) {
                break;
            }
        }
        String plain = text.strip().replace("..", ".").replaceAll(" +", " ");
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MadeUpSentences.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
