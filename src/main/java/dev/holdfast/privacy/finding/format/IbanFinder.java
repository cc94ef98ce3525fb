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

/**
 * International bank account numbers (ISO 13616) of every country that has them, in one or in groups. One with the form
 * of its country and a wrong checksum is found with less confidence: with a slip of the pen in it, it still tells most.
 */
@Component
final class IbanFinder implements PersonalDataFinder {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[ -]?[0-9]{2}");
    private static final IBANValidator IBANS = IBANValidator.DEFAULT_IBAN_VALIDATOR;

    private static final Pattern BEGINS_AS_NOTHING_ELSE = Pattern.compile("[A-Z]{2}\\d{2}");
    private static final double SLIP = 0.6;
    private static final int FEWEST_DIGITS = 10;

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
            if (endsHere && iban.length() == country.getIbanLength() && hasForm(iban, text.substring(start, end))) {
                finds.add(Span.asWritten(text, start, end, FindingType.IBAN, IBANS.isValid(iban) ? 0.99 : SLIP, "iban")
                        .withKey(iban));
            }
        }
        return finds;
    }

    /** With a wrong checksum it has to stand on one line and to begin as only an IBAN does: "card no 12…" begins as one of Norway would. */
    private static boolean hasForm(String iban, String written) {
        return IBANS.isValid(iban)
                || BEGINS_AS_NOTHING_ELSE.matcher(written).lookingAt()
                        && written.indexOf('\n') < 0
                        && iban.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static boolean isAsciiAlphanumeric(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static boolean isSeparator(char character) {
        return character == ' '
                || character == '\n'
                || character == '-'
                || character == '.'
                || character == '\u00a0'
                || character == '\u202f';
    }
}
