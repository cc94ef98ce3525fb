package dev.holdfast.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times of day. Dates in digits are read as in Europe, the day first. */
final class DateReader {

    private static final List<String> MONTHS = List.of("- jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november"
                    + "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?";
    private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])";

    private static final Pattern ISO = pattern("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern IN_DIGITS = pattern("(" + DAY + ")[./](1[0-2]|0?[1-9])[./](\\d{4}|\\d{2})");
    private static final Pattern DAY_FIRST =
            pattern("(" + DAY + ")(?:st|nd|rd|th)?(?: of)? (" + MONTH + ")(?:,? (\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            pattern("(" + MONTH + ") (" + DAY + ")(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?");
    private static final Pattern MONTH_ONLY = pattern("(" + MONTH + ") (\\d{4})");
    private static final Pattern CLOCK =
            pattern("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?:\\s?(a\\.?m|p\\.?m)\\b\\.?)|([01]?\\d|2[0-4]):([0-5]\\d)");
    private static final Pattern HOUR = pattern("(1[0-2]|0?[1-9])\\s?(a\\.?m|p\\.?m|o['’]clock)\\b\\.?");

    /** Any date or time; what matches is read by {@link #read}. */
    static final String ANY = String.join(
            "|",
            List.of(ISO, IN_DIGITS, DAY_FIRST, MONTH_FIRST, MONTH_ONLY, CLOCK, HOUR).stream()
                    .map(one -> one.pattern().replaceAll("(?<!\\\\)\\((?!\\?)", "(?:"))
                    .toList());

    private DateReader() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static Quantity read(String text) {
        Matcher m;
        if ((m = ISO.matcher(text)).matches()) {
            return date(text, m.group(1), m.group(2), m.group(3));
        }
        if ((m = IN_DIGITS.matcher(text)).matches()) {
            return date(text, m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3), m.group(2), m.group(1));
        }
        if ((m = DAY_FIRST.matcher(text)).matches()) {
            return date(text, m.group(3), month(m.group(2)), m.group(1));
        }
        if ((m = MONTH_FIRST.matcher(text)).matches()) {
            return date(text, m.group(3), month(m.group(1)), m.group(2));
        }
        if ((m = MONTH_ONLY.matcher(text)).matches()) {
            String key = "month " + m.group(2) + "-" + two(month(m.group(1)));
            return new Quantity("month", text, Set.of(key), Set.of(), Set.of(m.group(2)));
        }
        if ((m = CLOCK.matcher(text)).matches()) {
            boolean plain = m.group(1) == null;
            return time(text, m.group(plain ? 4 : 1), m.group(plain ? 5 : 2), plain ? "" : m.group(3));
        }
        m = HOUR.matcher(text);
        if (m.matches()) {
            return time(text, m.group(1), "00", m.group(2));
        }
        throw new IllegalArgumentException("Not a date or time: " + text);
    }

    /** A date with a year also stands for its day without one, and for its month. */
    private static Quantity date(
            String text, @org.jspecify.annotations.Nullable String year, String month, String day) {
        String dayOfYear = "day " + two(month) + "-" + two(day);
        if (year == null) {
            return new Quantity("date", text, Set.of(dayOfYear), Set.of(dayOfYear), Set.of());
        }
        return new Quantity(
                "date",
                text,
                Set.of("date " + year + "-" + two(month) + "-" + two(day)),
                Set.of(dayOfYear),
                new HashSet<>(List.of(dayOfYear, "month " + year + "-" + two(month), year)));
    }

    private static Quantity time(String text, String hour, String minute, String half) {
        int hours = Integer.parseInt(hour);
        if (half.toLowerCase(Locale.ROOT).startsWith("p") && hours < 12) {
            hours += 12;
        }
        if (half.toLowerCase(Locale.ROOT).startsWith("a") && hours == 12) {
            hours = 0;
        }
        return new Quantity("time", text, Set.of("time " + two("" + hours) + ":" + minute), Set.of(), Set.of());
    }

    private static String month(String name) {
        return "" + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }
}
