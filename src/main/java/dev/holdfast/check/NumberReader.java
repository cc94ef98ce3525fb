package dev.holdfast.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one number, in digits or in English words, into the same spelling: "1,000.50", "1.000,5" and so on. */
final class NumberReader {

    private static final List<String> SMALL = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" "));
    private static final List<String> TENS =
            List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final List<String> ORDINALS =
            List.of("- - - third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" "));

    /** A number in digits: with groups of three, or with a decimal part. At most 18 digits before the point. */
    static final String DIGITS =
            "(?:\\d{1,3}(?:[,.'’ \\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,18}(?:[.,]\\d{1,6})?)";

    static final String WORDS;

    static {
        String units = String.join("|", SMALL.subList(1, 10));
        String tens = TENS.stream().filter(word -> word.length() > 1).collect(Collectors.joining("|"));
        String rest = Stream.concat(
                        SMALL.subList(10, 20).stream(), ORDINALS.stream().filter(word -> word.length() > 1))
                .collect(Collectors.joining("|"));
        WORDS = "(?:(?:" + tens + ")(?:[- ](?:" + units + "))?|" + rest + "|(?:" + units + ")(?: hundred| thousand)?)";
    }

    private NumberReader() {}

    /** The number's values in plain decimal spelling; two where a single point may part thousands or decimals. */
    static Set<String> values(String number) {
        String text = number.toLowerCase(Locale.ROOT).strip();
        return Character.isDigit(text.charAt(0)) ? digits(text) : Set.of(plain(words(text)));
    }

    private static Set<String> digits(String text) {
        String compact = text.replaceAll("['’\\s\\u00a0\\u202f]", "");
        int lastPoint = compact.lastIndexOf('.');
        int lastComma = compact.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            String group = lastPoint > lastComma ? "," : ".";
            return Set.of(plain(new BigDecimal(compact.replace(group, "").replace(',', '.'))));
        }
        int last = Math.max(lastPoint, lastComma);
        if (last < 0) {
            return Set.of(plain(new BigDecimal(compact)));
        }
        String whole = plain(new BigDecimal(compact.replaceAll("[.,]", "")));
        boolean several = compact.indexOf(compact.charAt(last)) != last;
        boolean groupOfThree = compact.length() - last == 4 && last <= 3;
        if (several || (groupOfThree && lastComma >= 0)) {
            return Set.of(whole);
        }
        String decimal = plain(new BigDecimal(compact.replace(',', '.')));
        return groupOfThree ? Stream.of(decimal, whole).collect(Collectors.toSet()) : Set.of(decimal);
    }

    private static BigDecimal words(String text) {
        int sum = 0;
        for (String word : text.split("[-\\s]+")) {
            if (word.equals("hundred") || word.equals("thousand")) {
                sum *= word.equals("hundred") ? 100 : 1000;
            } else if (SMALL.contains(word)) {
                sum += SMALL.indexOf(word);
            } else if (TENS.contains(word)) {
                sum += TENS.indexOf(word) * 10;
            } else {
                sum += ORDINALS.indexOf(word);
            }
        }
        return BigDecimal.valueOf(sum);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
