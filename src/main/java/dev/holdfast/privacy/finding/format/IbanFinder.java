package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.springframework.stereotype.Component;

/** International bank account numbers (ISO 13616) of every country that has them, in one or in groups. */
@Component
final class IbanFinder implements PersonalDataFinder {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[ -]?[0-9]{2}");
    private static final IBANValidator IBANS = IBANValidator.DEFAULT_IBAN_VALIDATOR;

    @Override
    public List<Span> find(String text) {
        var finds = new ArrayList<Span>();
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            int start = beginning.start();
            var country = IBANS.getValidator(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
            if (country == null) {
                continue;
            }
            var characters = new StringBuilder();
            int end = start;
            while (end < text.length() && characters.length() < country.getIbanLength()) {
                char next = text.charAt(end);
                if (isAsciiAlphanumeric(next)) {
                    characters.append(next);
                } else if (!isSeparator(next) || isSeparator(text.charAt(end - 1))) {
                    break;
                }
                end++;
            }
            String iban = characters.toString().toUpperCase(Locale.ROOT);
            boolean endsHere = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (endsHere && IBANS.isValid(iban)) {
                finds.add(Span.asWritten(text, start, end, FindingType.IBAN, 0.99, "iban")
                        .withKey(iban));
            }
        }
        return finds;
    }

    private static boolean isAsciiAlphanumeric(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static boolean isSeparator(char character) {
        return character == ' '
                || character == '-'
                || character == '.'
                || character == '\u00a0'
                || character == '\u202f';
    }
}
