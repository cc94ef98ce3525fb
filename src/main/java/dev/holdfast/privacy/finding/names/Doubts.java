package dev.holdfast.privacy.finding.names;

import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.names.NameModel.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes back what the model says where everybody sees that it is wrong. A token in its place would hurt the reply. */
final class Doubts {

    private static final Set<String> POSTCODE_WORDS = Set.of("zip", "postcode", "postal", "code", "plz", "cp", "post");
    private static final int REACH = 3;
    private static final int LONGEST_ACRONYM = 4;
    private static final int SHORTEST_NAME = 2;

    private final Set<String> ordinary;

    Doubts(List<String> ordinary) {
        this.ordinary = ordinary.stream().map(word -> Folded.of(word).text()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing speaks against a find of the model. */
    boolean leave(Named name, String[] words) {
        String[] own = Arrays.copyOfRange(words, name.start(), name.end());
        return switch (name.kind()) {
            case "ORGANISATION" -> false;
            case "ADDRESS" -> hasLetters(own) || isBesidePlace(name, words);
            default -> !isOrdinary(own);
        };
    }

    boolean isCountry(Named name, String[] words) {
        return name.kind().equals("PLACE")
                && Lists.isCountry(phrase(Arrays.copyOfRange(words, name.start(), name.end())));
    }

    private static String phrase(String[] words) {
        return Arrays.stream(words).map(word -> Folded.of(word).text()).collect(Collectors.joining(" "));
    }

    private boolean isOrdinary(String[] words) {
        String phrase = phrase(words);
        if (ordinary.contains(phrase)) {
            return true;
        }
        if (Lists.isCountry(phrase)) {
            return false;
        }
        var letters = Arrays.stream(words).filter(Doubts::isWord).toList();
        return letters.isEmpty()
                || letters.stream()
                        .allMatch(word -> ordinary.contains(Folded.of(word).text()))
                || letters.stream()
                        .allMatch(word -> Lists.isNation(Folded.of(word).text()))
                || letters.stream().allMatch(Doubts::isSmallAndEnglish)
                || letters.size() == 1 && isAcronym(letters.getFirst());
    }

    private static boolean isSmallAndEnglish(String word) {
        return word.equals(word.toLowerCase(java.util.Locale.ROOT))
                && Lists.isEnglish(Folded.of(word).text());
    }

    /** "VAT", "SIM": in capitals, short, and in no list of names or places. A single letter names nobody. */
    private static boolean isAcronym(String word) {
        if (word.length() < SHORTEST_NAME) {
            return true;
        }
        return word.length() <= LONGEST_ACRONYM
                && word.codePoints().allMatch(Character::isUpperCase)
                && !Lists.isNameOrPlace(Folded.of(word).text());
    }

    /** Digits alone are a postcode beside a place or after the word, and else a sum of money or a year. */
    private static boolean isBesidePlace(Named name, String[] words) {
        for (int i = Math.max(0, name.start() - REACH); i < Math.min(words.length, name.end() + REACH); i++) {
            boolean isInside = i >= name.start() && i < name.end();
            String folded = Folded.of(words[i]).text();
            boolean isPlace = isWord(words[i])
                    && Character.isUpperCase(words[i].codePointAt(0))
                    && Lists.isNameOrPlace(folded)
                    && !Lists.isEnglish(folded);
            if (!isInside && (isPlace || POSTCODE_WORDS.contains(folded))) {
                return true;
            }
        }
        return name.start() == 0 && name.end() == words.length;
    }

    private static boolean hasLetters(String[] words) {
        return Arrays.stream(words).anyMatch(Doubts::isWord);
    }

    private static boolean isWord(String word) {
        return Character.isLetter(word.codePointAt(0));
    }
}
