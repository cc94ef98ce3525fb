package dev.holdfast.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers, amounts, percentages, periods, dates, times, phone numbers and codes of a text. */
final class Quantities {

    private static final String CURRENCY = "€|£|\\$|(?:eur|euros?|usd|dollars?|gbp|pounds?|chf|francs?|cents?)\\b";
    private static final String PERIOD =
            "(?:(?:working|business|calendar|bank)[- ])?(?:second|minute|hour|day|week|month|year)s?\\b";
    private static final String NUMBER = "(?:" + NumberReader.DIGITS + "|\\b" + NumberReader.WORDS + "\\b)";

    private static final Pattern ANY = Pattern.compile(
            "(?<date>(?<![\\w.,])(?:" + DateReader.ANY + ")(?![\\w]))"
                    + "|(?<phone>(?<![\\w.,])(?:\\+\\d|0\\d)(?:[ ()/-]{0,2}\\d){5,17}(?!\\w))"
                    + "|(?<ordinal>\\b\\d{1,4}(?:st|nd|rd|th)\\b)"
                    + "|(?<money>(?:" + CURRENCY + ")\\s?" + NumberReader.DIGITS + "|" + NUMBER + "(?:\\s?(?:"
                    + CURRENCY + ")))"
                    + "|(?<percent>" + NUMBER + "\\s?(?:%|per ?cent\\b))"
                    + "|(?<period>" + NUMBER + "[\\s-](?:" + PERIOD + "))"
                    + "|(?<code>\\b(?=\\p{L}*\\d)(?=\\d*\\p{L})[\\p{L}\\d]{2,64}\\b|\\d{19,})"
                    + "|(?<plain>" + NumberReader.DIGITS + "|\\b" + NumberReader.WORDS + "\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER_ONLY = Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> CURRENCIES = Map.of(
            "€", "EUR", "eur", "EUR", "£", "GBP", "pou", "GBP", "$", "USD", "dol", "USD", "fra", "CHF", "cen", "CENT");

    /** "One" is more often a pronoun than a number. */
    private static final Set<String> NO_NUMBER = Set.of("one");

    private Quantities() {}

    static List<Quantity> in(String text) {
        String withoutTokens = TokensAreKnown.TOKEN.matcher(text).replaceAll(" · ");
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = ANY.matcher(withoutTokens);
        while (matcher.find()) {
            String shown = matcher.group().strip();
            if (!NO_NUMBER.contains(shown.toLowerCase(Locale.ROOT))) {
                quantities.add(read(matcher, shown));
            }
        }
        return quantities;
    }

    private static Quantity read(Matcher matcher, String shown) {
        String lower = shown.toLowerCase(Locale.ROOT);
        if (matcher.group("date") != null) {
            return DateReader.read(shown);
        }
        if (matcher.group("phone") != null) {
            return literal("phone number", shown, shown.replaceAll("\\D", ""));
        }
        if (matcher.group("ordinal") != null) {
            return Quantity.measured("number", shown, NumberReader.values(shown.replaceAll("\\D", "")), "");
        }
        if (matcher.group("money") != null) {
            return Quantity.measured("amount", shown, number(lower), currency(lower));
        }
        if (matcher.group("percent") != null) {
            return Quantity.measured("percentage", shown, number(lower), "%");
        }
        if (matcher.group("period") != null) {
            return Quantity.measured("period", shown, number(lower), period(lower));
        }
        if (matcher.group("code") != null) {
            return literal("code", shown, lower);
        }
        return Quantity.measured("number", shown, number(lower), "");
    }

    private static Quantity literal(String kind, String shown, String key) {
        return new Quantity(kind, shown, Set.of(key), Set.of(), Set.of());
    }

    private static Set<String> number(String text) {
        Matcher number = NUMBER_ONLY.matcher(text);
        return number.find() ? NumberReader.values(number.group()) : Set.of();
    }

    private static String currency(String text) {
        String unit = NUMBER_ONLY.matcher(text).replaceFirst("").strip();
        String start = unit.substring(0, Math.min(3, unit.length()));
        return CURRENCIES.getOrDefault(unit, CURRENCIES.getOrDefault(start, unit.toUpperCase(Locale.ROOT)));
    }

    private static String period(String text) {
        String unit = NUMBER_ONLY.matcher(text).replaceFirst("").replaceFirst("^[\\s-]+", "");
        return unit.replaceFirst("^calendar[- ]", "")
                .replaceFirst("^(business|bank)\\b", "working")
                .replace('-', ' ')
                .replaceFirst("s$", "");
    }
}
