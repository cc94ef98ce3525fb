package dev.holdfast.privacy.finding.known;

import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.KnownDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The name of the case's own customer: whole, in either order, with an initial, or a part of it. A part that is an
 * everyday word too is a name only beside a title, after "my name is" and the like, or alone on a line.
 */
@Component
final class CustomerNames implements KnownDataFinder {

    private static final String BETWEEN = "[ \\n,.]{1,3}";
    private static final String MIDDLE = "(?:\\p{L}\\.? )?";
    private static final String TITLE =
            "(?<=(?<!\\p{L})(?:mr|mrs|ms|mx|miss|sir|dr|prof|herr|herrn|frau|mme|madame|monsieur)\\.? )";
    private static final String INTRODUCED =
            "(?<=(?:name is|this is|i am|i'm|ich bin|name ist|heisse|je suis|m'appelle|regards,? |thanks,? |gruss,? "
                    + "|grussen,? |cordialement,? ) ?)";
    private static final String LINE_START = "(?<=(?:^|\\n) {0,3})";
    private static final String LINE_END = "(?= {0,3}[.,!]? {0,3}(?:\\n|$))";
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "le", "du", "da", "dos", "di", "van", "der", "den", "von", "zu", "ter", "ten", "el", "al",
            "bin", "ibn", "abu", "mac");
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_SPACED = 5;

    @Override
    public List<Span> find(String text, Customer customer) {
        var search = new Search(text);
        String given = customer.givenName();
        String family = customer.familyName();
        searchWhole(search, given, family);
        searchAlone(search, given);
        searchAlone(search, family);
        return search.finds;
    }

    private static void searchWhole(Search search, String given, String family) {
        String first = Spelling.ofName(given);
        String last = Spelling.ofName(family);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean capitalised = CommonWords.contain(given) && CommonWords.contain(family);
        String whole = given + " " + family;
        search.add(first + BETWEEN + MIDDLE + last, capitalised, whole);
        search.add(last + BETWEEN + first, capitalised, whole);
        String initial = first.substring(0, first.offsetByCodePoints(0, 1));
        search.add("(?<!\\.)" + initial + "\\. ?" + last, CommonWords.contain(family), initial + ". " + family);
    }

    private static void searchAlone(Search search, String name) {
        String spelling = Spelling.ofName(name);
        if (spelling.isEmpty()) {
            return;
        }
        if (CommonWords.contain(name)) {
            search.add(TITLE + spelling, false, name);
            search.add(INTRODUCED + spelling, true, name);
            search.add(LINE_START + spelling + LINE_END, true, name);
            return;
        }
        search.add(spelling, false, name);
        if (name.length() >= SHORTEST_SPACED) {
            search.add(Spelling.ofCode(name, " .-", 1), false, name);
        }
        String[] parts = name.split("[\\s-]+");
        if (parts.length > 1) {
            Arrays.stream(parts)
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .filter(part -> !PARTICLES.contains(Folded.textOf(part)) && !CommonWords.contain(part))
                    .forEach(part -> search.add(Spelling.ofName(part), false, part));
        }
    }

    private static final class Search {

        private final String text;
        private final Folded folded;
        private final List<Span> finds = new ArrayList<>();
        private final BitSet taken = new BitSet();

        Search(String text) {
            this.text = text;
            this.folded = Folded.of(text);
        }

        /** Looks for a spelling where no earlier one was found: the fuller ones come first. */
        void add(String spelling, boolean capitalised, String value) {
            Matcher matcher = Pattern.compile(Spelling.WORD_START + spelling + Spelling.NAME_END)
                    .matcher(folded.text());
            while (matcher.find()) {
                int start = folded.origin(matcher.start());
                int end = folded.origin(matcher.end());
                // Many scripts have no capitals: there a name is written as it is.
                boolean isWritten = !capitalised || !Character.isLowerCase(text.codePointAt(start));
                if (isWritten && taken.get(start, end).isEmpty()) {
                    taken.set(start, end);
                    String key = Folded.textOf(value);
                    finds.add(new Span(start, end, FindingType.PERSON, 1.0, "known-name", key, value));
                }
            }
        }
    }
}
