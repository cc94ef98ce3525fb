package dev.holdfast.privacy.finding.format;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.holdfast.privacy.PrivacySettings;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Phone numbers, of anyone: those that exist by the numbering plans of the regions in the settings, those that are
 * written as phone numbers are, and what follows a word such as "phone". Dates, amounts, and bare digits that nothing
 * marks as a phone number, stay: order numbers look the same.
 */
@Component
final class PhoneFinder implements PersonalDataFinder {

    /** The library is asked about these stretches alone, since it takes its time over long texts. */
    private static final Pattern STRETCH =
            Pattern.compile("(?<![\\p{L}\\p{N}@_])[+＋(]{0,2}\\p{Nd}[\\p{Nd}\\t\\p{Zs}()./–-]{4,}+");

    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{1,2}[./ -]{1,2}\\d{1,2}[./ -]{1,2}(?:19|20)\\d\\d|(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}|\\d{3}-\\d{2}-\\d{4}).*");
    private static final Pattern BARE = Pattern.compile("[1-9]\\d*");
    private static final Pattern WORD = Pattern.compile(
            "(?i)(?:phone|mobile|cell|\\bcall|\\btel|\\bring|\\btext|whatsapp|fax|handy|nummer|number is|reach me|registered"
                    + "|messages? to|dial|téléphone|portable|teléfono|móvil|llame|appele)[^\\d]{0,25}$");
    private static final Pattern OTHER_WORD = Pattern.compile(
            "(?i)(?:card|\\bcc\\b|account|konto|iban|order|invoice|reference|ssn|social security|licen[cs]e|passport|£|€|\\$"
                    + "|eur|usd|gbp)[^\\d\\n]{0,20}$");

    /** In groups that begin with 0 or +, with an area code in brackets, or three and four digits as in America. */
    private static final Pattern AS_WRITTEN = Pattern.compile(
            "(?:[+＋]\\d[\\d\\s().–/-]{7,18}\\d|0\\d{1,4}(?:[ ./–-]\\d{2,8}){1,4}|\\(\\d{2,5}\\)[ ]?\\d{3,4}[ –-]?\\d{3,4}"
                    + "|\\d{3}[-.]\\d{3}[-.]\\d{4})");

    /** Fewer are a sort code or a date, and the numbering plans have short numbers enough to take them for a phone. */
    private static final int FEWEST_DIGITS = 7;

    private static final int FEWEST_AFTER_WORD = 6;
    private static final int FEWEST_AS_WRITTEN = 8;
    private static final int MOST_DIGITS = 15;
    private static final int REACH = 40;
    private static final long TRIES = 60;

    private final PrivacySettings settings;

    PhoneFinder(PrivacySettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Span> find(String text) {
        var finds = new ArrayList<Span>();
        Matcher stretch = STRETCH.matcher(text);
        while (stretch.find()) {
            int found = finds.size();
            if (digitsOf(stretch.group()) >= FEWEST_DIGITS) {
                addExisting(text, stretch.start(), stretch.end(), finds);
            }
            if (finds.size() == found) {
                addWritten(text, stretch.start(), stretch.end(), finds);
            }
        }
        return finds;
    }

    private void addExisting(String text, int from, int to, List<Span> finds) {
        // One character more at each side: the library looks at the neighbours, such as a currency sign.
        int start = Math.max(0, from - 1);
        String around = text.substring(start, Math.min(text.length(), to + 1));
        int found = finds.size();
        for (String region : settings.phoneRegions()) {
            if (finds.size() > found && isInternational(finds.getLast(), from, to)) {
                return;
            }
            for (PhoneNumberMatch match : PhoneNumbers.LIBRARY.findNumbers(around, region, Leniency.VALID, TRIES)) {
                if (isMeant(text, start + match.start(), match.rawString())) {
                    finds.add(Span.asWritten(
                                    text,
                                    start + match.start(),
                                    start + match.end(),
                                    FindingType.PHONE,
                                    0.97,
                                    "phone-number")
                            .withKey(PhoneNumbers.key(match.number())));
                }
            }
        }
    }

    /** A number of all the stretch with its country is the same in every region. */
    private boolean isInternational(Span number, int from, int to) {
        return number.start() == from && number.end() == to && number.value().startsWith("+");
    }

    private static void addWritten(String text, int from, int to, List<Span> finds) {
        int end = to;
        while (!Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        String written = text.substring(from, end);
        int digits = digitsOf(written);
        if (digits > MOST_DIGITS || DATE.matcher(written).matches() || isAfter(OTHER_WORD, text, from)) {
            return;
        }
        boolean isAfterWord = digits >= FEWEST_AFTER_WORD && isAfter(WORD, text, from);
        if (isAfterWord
                || digits >= FEWEST_AS_WRITTEN && AS_WRITTEN.matcher(written).matches()) {
            String key = written.replaceAll("\\D", "");
            finds.add(Span.asWritten(text, from, end, FindingType.PHONE, isAfterWord ? 0.9 : 0.75, "phone-form")
                    .withKey(key));
        }
    }

    private static boolean isMeant(String text, int start, String written) {
        if (DATE.matcher(written).matches() || digitsOf(written) < FEWEST_DIGITS || isAfter(OTHER_WORD, text, start)) {
            return false;
        }
        return !BARE.matcher(written).matches() || isAfter(WORD, text, start);
    }

    private static int digitsOf(String written) {
        return (int) written.codePoints().filter(Character::isDigit).count();
    }

    private static boolean isAfter(Pattern word, String text, int start) {
        return word.matcher(text.substring(Math.max(0, start - REACH), start)).find();
    }
}
