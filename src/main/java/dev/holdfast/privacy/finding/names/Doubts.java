package dev.holdfast.privacy.finding.names;

import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.WordList;
import dev.holdfast.privacy.finding.names.NameModel.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes back what the model says where everybody sees that it is wrong. A token in its place would hurt the reply. */
final class Doubts {

    private static final Set<String> POSTCODE_WORDS = Set.of("zip", "postcode", "postal", "code", "plz", "cp", "post");
    private static final Set<String> NO_NAMES =
            Set.of("tel", "fax", "mob", "visa", "amex", "mastercard", "maestro", "iban", "bic", "mail", "email");
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "?", "!", ":", Words.LINE_BREAK);
    private static final double SURE = 0.9;
    private static final int SHORTEST_ADDRESS_WORD = 3;
    private static final int REACH = 3;
    private static final int LONGEST_POSTCODE = 2;
    private static final int LONGEST_ACRONYM = 4;
    private static final int SHORTEST_NAME = 2;

    private final Set<String> ordinary;

    Doubts(List<String> ordinary) {
        this.ordinary = ordinary.stream().map(word -> Folded.textOf(word)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing speaks against a find of the model. */
    boolean leave(Named name, List<Named> all, String[] words) {
        String[] own = Arrays.copyOfRange(words, name.start(), name.end());
        return switch (name.kind()) {
            case "ORGANISATION" -> false;
            case "ADDRESS" -> hasLetters(own) || isBesidePlace(name, all, words);
            default -> !isOrdinary(own) && !isUnsureAndSmall(own, name.confidence()) && !isFirstWord(name, words);
        };
    }

    boolean isCountry(Named name, String[] words) {
        return name.kind().equals("PLACE")
                && Lists.isCountry(phrase(Arrays.copyOfRange(words, name.start(), name.end())));
    }

    private static String phrase(String[] words) {
        return Arrays.stream(words).map(word -> Folded.textOf(word)).collect(Collectors.joining(" "));
    }

    private boolean isOrdinary(String[] words) {
        String phrase = phrase(words);
        if (ordinary.contains(phrase) || NO_NAMES.contains(phrase)) {
            return true;
        }
        if (Lists.isCountry(phrase)) {
            return false;
        }
        var letters = Arrays.stream(words).filter(Doubts::isWord).toList();
        return letters.isEmpty()
                || letters.stream().allMatch(word -> ordinary.contains(Folded.textOf(word)))
                || letters.stream().allMatch(word -> Lists.isNation(Folded.textOf(word)))
                || letters.stream().allMatch(Doubts::isSmallAndEnglish)
                || letters.size() == 1 && isAcronym(letters.getFirst());
    }

    private static boolean isSmallAndEnglish(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT)) && Lists.isEnglish(Folded.textOf(word));
    }

    /** "VAT", "SIM": in capitals, short, and in no list of names or places. A single letter names nobody. */
    private static boolean isAcronym(String word) {
        if (word.length() < SHORTEST_NAME) {
            return true;
        }
        return word.length() <= LONGEST_ACRONYM
                && word.codePoints().allMatch(Character::isUpperCase)
                && !Lists.isNameOrPlace(Folded.textOf(word));
    }

    /** Digits alone are a postcode beside a place or after the word, and else a sum of money or a year. */
    private static boolean isBesidePlace(Named name, List<Named> all, String[] words) {
        boolean isBeside = all.stream()
                .filter(other -> !other.kind().equals("PERSON")
                        && hasLetters(Arrays.copyOfRange(words, other.start(), other.end())))
                .anyMatch(other -> other.end() <= name.start() && name.start() - other.end() <= 1
                        || other.start() >= name.end() && other.start() - name.end() <= 1);
        for (int i = Math.max(0, name.start() - REACH); i < name.start(); i++) {
            isBeside |= POSTCODE_WORDS.contains(Folded.textOf(words[i]));
        }
        return isBeside || name.end() - name.start() == words.length && words.length <= LONGEST_POSTCODE;
    }

    /** A word in small letters that is in no list of names is one only where the words around leave no doubt. */
    private static boolean isUnsureAndSmall(String[] words, double confidence) {
        return words.length == 1
                && confidence < SURE
                && words[0].equals(words[0].toLowerCase(Locale.ROOT))
                && !Lists.isNameOrPlace(Folded.textOf(words[0]));
    }

    /** "Unfortunately", "Cash": the capital says nothing where a sentence begins, and nobody is called that. */
    private static boolean isFirstWord(Named name, String[] words) {
        boolean isFirst = name.start() == 0 || SENTENCE_ENDS.contains(words[name.start() - 1]);
        String folded = Folded.textOf(words[name.start()]);
        return isFirst
                && name.end() - name.start() == 1
                && name.end() < words.length
                && WordList.ENGLISH.contains(folded)
                && !Lists.isGivenName(folded)
                && !Lists.isCountry(folded);
    }

    /** A word, not only the letters of a code. */
    private static boolean hasLetters(String[] words) {
        return Arrays.stream(words).anyMatch(word -> isWord(word) && word.length() >= SHORTEST_ADDRESS_WORD);
    }

    private static boolean isWord(String word) {
        return Character.isLetter(word.codePointAt(0));
    }
}
