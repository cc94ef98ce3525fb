package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where a draft sends the customer, by link, e-mail or phone, is named by an approved passage that it cites. What the
 * customer wrote is no source for it: whoever can plant a text could send the bank's customers anywhere. And who can
 * plant it in a document could, too: what is not the enterprise's own is looked at by a person, source or not.
 */
@Component
class ContactsHaveSource implements DraftCheck {

    private static final String PHONE_NUMBER = "phone number";
    private static final String NAME = "Links, addresses and phone numbers have a source";

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]+\\s?(?:@|\\(at\\)|\\[at])\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+",
            Pattern.CASE_INSENSITIVE);

    /** With a scheme, with www, or a name with a dot that ends as only hosts do. */
    private static final Pattern LINK = Pattern.compile(
            "(?:\\b[a-z][a-z0-9+.-]{1,15}:(?://|(?<=mailto:|tel:|javascript:|data:))\\S+|\\bwww\\.\\S+"
                    + "|\\b(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:\\p{L}{2,24}|xn--[a-z0-9-]+)(?:/\\S*)?(?![\\p{L}\\p{N}@]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,€$£])(?:\\+|00|\\(?0)[\\d()/ .\u00A0-]{6,24}\\d(?!\\p{L})");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}");
    private static final int FEWEST_DIGITS = 7;
    private static final Set<String> NO_HOSTS = Set.of("e.g", "i.e", "a.m", "p.m", "z.b", "d.h", "u.s", "u.k");

    private final CheckSettings settings;

    ContactsHaveSource(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        var cited = draft.cited().stream()
                .map(passage -> passage.title() + "\n" + passage.heading() + "\n" + passage.text())
                .toList();
        var findings = new ArrayList<Finding>();
        unknown(draft.text(), String.join("\n", cited))
                .forEach((contact, kind) -> findings.add(new Finding(
                        NAME,
                        Verdict.UNACCEPTABLE,
                        "The " + kind + " " + Quoted.briefly(contact.strip())
                                + " is in no passage that the draft cites.")));
        if (findings.isEmpty()) {
            unknown(draft.text(), "").entrySet().stream()
                    .filter(contact ->
                            !isOwn(contact.getKey(), contact.getValue().equals(PHONE_NUMBER)))
                    .forEach(contact -> findings.add(new Finding(
                            NAME,
                            Verdict.DOUBTFUL,
                            "The " + contact.getValue() + " "
                                    + Quoted.briefly(contact.getKey().strip())
                                    + " is none of our own; see whether the passage that names it may be trusted.")));
        }
        return findings;
    }

    /** What the text has and the source has not, with what it is. */
    private static Map<String, String> unknown(String text, String source) {
        var found = new LinkedHashMap<String, String>();
        unknown(EMAIL, text, source, false).forEach(each -> found.put(each, "e-mail address"));
        unknown(LINK, EMAIL.matcher(text).replaceAll(" "), EMAIL.matcher(source).replaceAll(" "), false)
                .forEach(each -> found.put(each, "link"));
        unknown(PHONE, DATE.matcher(text).replaceAll(" "), source, true).forEach(each -> found.put(each, PHONE_NUMBER));
        return found;
    }

    private static Set<String> unknown(Pattern pattern, String text, String approved, boolean isNumber) {
        Set<String> known = pattern.matcher(approved)
                .results()
                .map(found -> key(found.group(), isNumber))
                .collect(Collectors.toSet());
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !NO_HOSTS.contains(key(found, isNumber)))
                .filter(found -> !isNumber || key(found, true).length() >= FEWEST_DIGITS)
                .filter(found -> !known.contains(key(found, isNumber)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isOwn(String contact, boolean isNumber) {
        if (isNumber) {
            String digits = key(contact, true);
            return settings.ownContacts().stream()
                    .map(own -> own.replaceAll("\\D", ""))
                    .anyMatch(own -> !own.isEmpty() && digits.startsWith(own));
        }
        String host = key(contact, false).replaceFirst("[/?#].*$", "").replaceFirst("^.*(?:@|\\(at\\)|\\[at])\\s?", "");
        return settings.ownContacts().stream()
                .map(own -> own.toLowerCase(Locale.ROOT))
                .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    private static String key(String contact, boolean isNumber) {
        return isNumber
                ? contact.replaceAll("\\D", "")
                : contact.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceAll("[.,;:!?)\\]}>\"'”’/]+$", "");
    }
}
