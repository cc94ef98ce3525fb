package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.springframework.stereotype.Component;

/**
 * Numbers of payment cards: 13 to 19 digits, written in one or in groups, that begin as the card networks' do and pass
 * Luhn's check (ISO/IEC 7812-1). Other long numbers stay: one in ten of them would pass by chance, hence the beginnings.
 * After a word such as "card" the beginning does not matter, and 12 digits are enough, which some Maestro cards have.
 */
@Component
final class CardFinder implements PersonalDataFinder {

    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Zs}./–-]+");
    private static final Pattern NETWORK = Pattern.compile("(?:4|5[0-8]|6|3[0-9]|2[2-7]|2131|1800).*");
    private static final Pattern CARD_WORD = Pattern.compile(
            "(?i)(?:card|\\bcc\\b|karte|kartennummer|carte|tarjeta|visa|mastercard|maestro|amex)[^\\n\\d]{0,30}$");
    private static final int REACH = 45;
    private static final int WIDEST_GAP = 3;
    private static final int SHORTEST = 12;
    private static final int SHORTEST_ALONE = 13;
    private static final int LONGEST = 19;

    @Override
    public List<Span> find(String text) {
        var groups = GROUP.matcher(text).results().toList();
        boolean[] goesOn = goesOn(text, groups);
        var finds = new ArrayList<Span>();
        for (int first = 0; first < groups.size(); first++) {
            if (isInWord(text, groups.get(first).start())) {
                continue;
            }
            var digits = new StringBuilder();
            for (int last = first; last < groups.size() && digits.length() < LONGEST; last++) {
                appendAscii(digits, groups.get(last).group());
                int start = groups.get(first).start();
                if (digits.length() >= SHORTEST && isCard(digits.toString(), text, start)) {
                    int end = groups.get(last).end();
                    finds.add(Span.asWritten(text, start, end, FindingType.CARD, 0.99, "card-number")
                            .withKey(digits.toString()));
                }
                if (!goesOn[last]) {
                    break;
                }
            }
        }
        return finds;
    }

    /** For each group of digits, whether the next one may belong to the same number. */
    private static boolean[] goesOn(String text, List<MatchResult> groups) {
        boolean[] goesOn = new boolean[groups.size()];
        Matcher between = BETWEEN_GROUPS.matcher(text);
        for (int i = 0; i + 1 < groups.size(); i++) {
            int start = groups.get(i).end();
            int end = groups.get(i + 1).start();
            goesOn[i] = end - start <= WIDEST_GAP && between.region(start, end).matches();
        }
        return goesOn;
    }

    private static void appendAscii(StringBuilder digits, String group) {
        group.codePoints()
                .limit(LONGEST + 1L)
                .map(digit -> Character.digit(digit, 10))
                .forEach(digits::append);
    }

    private static boolean isInWord(String text, int start) {
        return start > 0 && Character.isLetter(text.charAt(start - 1));
    }

    private static boolean isAfterCardWord(String text, int start) {
        return CARD_WORD
                .matcher(text.substring(Math.max(0, start - REACH), start))
                .find();
    }

    private static boolean isCard(String digits, String text, int start) {
        return digits.length() <= LONGEST
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)
                && (digits.length() >= SHORTEST_ALONE && NETWORK.matcher(digits).matches()
                        || isAfterCardWord(text, start));
    }
}
