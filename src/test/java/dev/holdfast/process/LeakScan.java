package dev.holdfast.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for values in texts, however they are written there: in capitals, over lines, with other spaces, inside JSON.
 * Words are compared as words, and numbers by their digits alone.
 */
public final class LeakScan {

    private static final Pattern ESCAPE = Pattern.compile("\\\\+[nrtu]");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d\\s().+/\\\\n-]{7,}\\d");
    private static final Pattern IDEOGRAPH = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final int FEWEST_DIGITS = 9;

    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    private final Map<String, List<String>> byFirstDigits = new HashMap<>();
    private final List<String> withoutGaps = new ArrayList<>();

    public LeakScan(Collection<String> values) {
        values.forEach(this::add);
    }

    private void add(String value) {
        // Of an account number with letters in it, what follows them tells enough.
        var digits = value.replaceAll("(?s).*\\p{L}", "").replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS) {
            // A phone number is also a leak without its country's code.
            var bare = value.startsWith("+") ? digits.substring(2) : digits;
            byFirstDigits
                    .computeIfAbsent(bare.substring(0, FEWEST_DIGITS), any -> new ArrayList<>())
                    .add(bare);
            return;
        }
        if (IDEOGRAPH.matcher(value).find()) {
            withoutGaps.add(GAP.matcher(value).replaceAll(""));
            return;
        }
        var spaced = spaced(value);
        byFirstWord
                .computeIfAbsent(spaced.split(" ")[0], any -> new ArrayList<>())
                .add(spaced);
    }

    /** The values that a text holds. */
    public Set<String> in(String text) {
        var found = new HashSet<String>();
        var spaced = spaced(text);
        int start = 0;
        while (start < spaced.length()) {
            int end = spaced.indexOf(' ', start);
            end = end < 0 ? spaced.length() : end;
            for (String value : byFirstWord.getOrDefault(spaced.substring(start, end), List.of())) {
                int after = start + value.length();
                if (spaced.startsWith(value, start) && (after == spaced.length() || spaced.charAt(after) == ' ')) {
                    found.add(value);
                }
            }
            start = end + 1;
        }
        if (IDEOGRAPH.matcher(text).find()) {
            var dense = GAP.matcher(ESCAPE.matcher(text).replaceAll(" ")).replaceAll("");
            withoutGaps.stream().filter(dense::contains).forEach(found::add);
        }
        DIGITS.matcher(text).results().forEach(run -> addNumbers(run.group().replaceAll("\\D", ""), found));
        return found;
    }

    private void addNumbers(String digits, Set<String> found) {
        for (int i = 0; i + FEWEST_DIGITS <= digits.length(); i++) {
            for (String value : byFirstDigits.getOrDefault(digits.substring(i, i + FEWEST_DIGITS), List.of())) {
                if (digits.startsWith(value, i)) {
                    found.add(value);
                }
            }
        }
    }

    private static String spaced(String text) {
        var plain = ESCAPE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return GAP.matcher(plain).replaceAll(" ").strip();
    }
}
