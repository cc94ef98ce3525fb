package dev.holdfast.check;

import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All of the draft but greeting and courtesies is a statement that names its source. */
@Component
class TextIsCovered implements DraftCheck {

    private static final int LONGEST_HEADING = 80;

    /** " customer service" and the like, behind the name. */
    private static final int LONGEST_DESK = 30;

    /** A sentence that begins politely and goes on for longer states something. */
    private static final int LONGEST_COURTESY = 160;

    private static final int MOST_NEW_WORDS = 1;

    private static final Set<String> POLITE = MeaningfulWords.in(
                    "message trouble inconvenience annoying worrying sorry time patience question questions help helping helps"
                            + " contact contacting write writing wrote call reply answer answered further happy glad thank"
                            + " getting touch hear situation concern important understand information published selected"
                            + " automatically put together colleague look more details soon possible hesitate free feel need"
                            + " anything else assistance clear unclear difficult upsetting frustrating experience happened"
                            + " request inquiry enquiry email letter know")
            .collect(Collectors.toSet());

    private final CheckSettings settings;

    TextIsCovered(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        String rest = plain(draft.text());
        // Longest first, so that a statement inside another does not tear it apart.
        for (String covered : Stream.concat(
                        draft.claims().stream().map(CitedClaim::text),
                        draft.cited().stream().flatMap(TextIsCovered::headings))
                .map(TextIsCovered::plain)
                .filter(text -> !text.isEmpty())
                .sorted((a, b) -> b.length() - a.length())
                .toList()) {
            rest = rest.replace(covered, "\n");
        }
        String signature = plain(draft.signature());
        Set<String> known = MeaningfulWords.in(draft.sourceText()).collect(Collectors.toSet());
        List<String> open = rest.lines()
                .flatMap(line -> Sentences.of(line).stream())
                .filter(sentence -> sentence.chars().filter(Character::isLetter).count() > 2)
                .filter(sentence -> !isCourtesy(sentence, known) && !isSignature(sentence, signature))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        "The whole draft has sources",
                        Verdict.DOUBTFUL,
                        "No source is named for "
                                + open.stream().limit(3).map(Quoted::briefly).collect(Collectors.joining(" and "))
                                + (open.size() > 3 ? " and " + (open.size() - 3) + " more." : ".")));
    }

    private static boolean isSignature(String sentence, String signature) {
        return sentence.startsWith(signature) && sentence.length() <= signature.length() + LONGEST_DESK;
    }

    private boolean isCourtesy(String sentence, Set<String> known) {
        if (sentence.length() > LONGEST_COURTESY) {
            return false;
        }
        String lower = sentence.toLowerCase(Locale.ROOT);
        return settings.courtesies().stream()
                        .map(start -> start.toLowerCase(Locale.ROOT))
                        .filter(start -> lower.startsWith(start)
                                && (lower.length() == start.length()
                                        || !Character.isLetter(lower.charAt(start.length()))))
                        .anyMatch(start -> goesOnPolitely(lower.substring(start.length()), known))
                && Quantities.in(sentence).isEmpty();
    }

    /** What follows the polite words is short, or about what the case is about. */
    private static boolean goesOnPolitely(String rest, Set<String> known) {
        List<String> words = MeaningfulWords.in(rest).toList();
        long unknown = words.stream()
                .filter(word -> !known.contains(word) && !POLITE.contains(word))
                .count();
        return unknown <= MOST_NEW_WORDS;
    }

    /** Headings stand above tables and lists of a draft; they state nothing by themselves. */
    private static Stream<String> headings(Passage passage) {
        Stream<String> above = Stream.of((passage.title() + "›" + passage.heading()).split("›"));
        Stream<String> inside = passage.text().lines().filter(line -> line.length() < LONGEST_HEADING);
        return Stream.concat(above, inside)
                .map(heading -> heading.replaceFirst("^#+", "").strip() + ":")
                .filter(heading -> heading.length() > 1);
    }

    /** Line breaks are kept as ends of sentences; list marks and white space tell nothing. */
    private static String plain(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\s*([-*•]|\\d{1,2}[.)])\\s+", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
