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
 * Phone numbers, of anyone, that exist by the numbering plans of the regions in the settings. Dates, and bare digits
 * that nothing marks as a phone number, stay: order numbers and amounts look the same.
 */
@Component
final class PhoneFinder implements PersonalDataFinder {

    /** The library is asked about these stretches alone, since it takes its time over long texts. */
    private static final Pattern STRETCH = Pattern.compile("[+＋(]{0,2}\\p{Nd}[\\p{Nd}\\s\\p{Zs}()./–-]{5,}+");

    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{1,2}[./ -]{1,2}\\d{1,2}[./ -]{1,2}(?:19|20)\\d\\d|(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}).*");
    private static final Pattern BARE = Pattern.compile("[1-9]\\d*");
    private static final Pattern HINT = Pattern.compile(
            "(?i)(?:phone|mobile|cell|call|tel|ring|text|whatsapp|fax|handy|nummer|number is|reach me)[^\\n]{0,25}$");

    /** Fewer are a sort code or a date, and the numbering plans have short numbers enough to take them for a phone. */
    private static final int FEWEST_DIGITS = 7;

    private static final int HINT_REACH = 40;
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
            addFinds(text, stretch.start(), stretch.end(), finds);
        }
        return finds;
    }

    private void addFinds(String text, int from, int to, List<Span> finds) {
        // One character more at each side: the library looks at the neighbours, such as a currency sign.
        int start = Math.max(0, from - 1);
        String around = text.substring(start, Math.min(text.length(), to + 1));
        for (String region : settings.phoneRegions()) {
            for (PhoneNumberMatch match : PhoneNumbers.LIBRARY.findNumbers(around, region, Leniency.VALID, TRIES)) {
                if (isMeant(text, start + match.start(), match.rawString())) {
                    finds.add(new Span(
                            start + match.start(),
                            start + match.end(),
                            FindingType.PHONE,
                            0.95,
                            "phone-number",
                            PhoneNumbers.key(match.number()),
                            match.rawString()));
                }
            }
        }
    }

    private static boolean isMeant(String text, int start, String written) {
        if (DATE.matcher(written).matches()
                || written.codePoints().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return false;
        }
        return !BARE.matcher(written).matches()
                || HINT.matcher(text.substring(Math.max(0, start - HINT_REACH), start))
                        .find();
    }
}
