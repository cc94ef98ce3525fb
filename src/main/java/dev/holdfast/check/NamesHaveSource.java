package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every name of a product, a place or a person in the draft is in a passage that it cites, or in the message. */
@Component
class NamesHaveSource implements DraftCheck {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’.@_-]+|[.'’-]+(?=\\s|$)");
    private static final Set<String> NO_NAMES = Set.of(
            ("i i'm i’m i'll i’ll i've i’ve mr mrs ms dr dear hello hi kind regards eu euro european january february march april may"
                            + " june july august september october november december monday tuesday wednesday thursday friday saturday"
                            + " sunday christmas easter english ok pin iban app sms eur usd gbp chf")
                    .split(" "));

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        if (Language.of(draft.text()).equals(Optional.of(Language.GERMAN))) {
            // German writes every noun with a capital letter.
            return List.of();
        }
        Set<String> known = words(draft.sourceText() + "\n" + draft.signature())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> unknown = new LinkedHashSet<>();
        String text = TokensAreKnown.TOKEN.matcher(draft.text()).replaceAll(" ");
        for (String sentence : Sentences.of(text.replaceAll("(?m)^\\s*([-*•]|\\d{1,2}[.)])\\s+", ""))) {
            names(words(sentence).toList()).stream()
                    .filter(name -> name.stream().anyMatch(word -> isUnknown(word, known)))
                    .forEach(name -> unknown.add(String.join(" ", name)));
        }
        return unknown.stream()
                .map(name -> new Finding(
                        "Names have a source",
                        Verdict.DOUBTFUL,
                        "The name " + Quoted.briefly(name) + " is in no source that the draft cites."))
                .toList();
    }

    /** Runs of capitalised words; a single word at the start of a sentence is no name. */
    private static List<List<String>> names(List<String> words) {
        List<List<String>> names = new ArrayList<>();
        List<String> run = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i < words.size() && Character.isUpperCase(words.get(i).codePointAt(0))) {
                start = run.isEmpty() ? i : start;
                run.add(words.get(i));
            } else if (!run.isEmpty()) {
                if (start > 0 || run.size() > 1) {
                    names.add(List.copyOf(run));
                }
                run.clear();
            }
        }
        return names;
    }

    private static boolean isUnknown(String word, Set<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !known.contains(lower)
                && !NO_NAMES.contains(lower)
                && !known.contains(lower.replaceFirst("['’]s$|s$", ""))
                && !known.contains(lower + "s");
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text)).filter(word -> !word.isBlank());
    }
}
