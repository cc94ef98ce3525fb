package dev.holdfast.privacy.finding.known;

import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.KnownDataFinder;
import dev.holdfast.privacy.finding.Span;
import dev.holdfast.privacy.finding.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The customer's name, street and city with a slip in it, or cut short: one letter too many, missing, wrong or in the
 * other's place, two in long words. Everyday words are never taken for a slip.
 */
@Component
final class Misspellings implements KnownDataFinder {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final int SHORTEST_CUT = 4;
    private static final double LEAST_OF_CUT = 0.6;

    private record Known(FindingType type, String folded, String value, boolean needsNeighbour) {}

    @Override
    public List<Span> find(String text, Customer customer) {
        var known = new ArrayList<Known>();
        add(known, FindingType.PERSON, customer.givenName(), false);
        add(known, FindingType.PERSON, customer.familyName(), false);
        add(known, FindingType.ADDRESS, customer.street(), true);
        add(known, FindingType.PLACE, customer.city(), false);
        var folded = Folded.of(text);
        var words = WORD.matcher(folded.text()).results().toList();
        var finds = new ArrayList<Span>();
        for (int i = 0; i < words.size(); i++) {
            for (Known each : known) {
                if (isSlipOf(words.get(i).group(), each.folded())
                        && (!each.needsNeighbour() || hasNeighbour(words, i, customer))) {
                    finds.add(span(text, folded, words.get(i), each));
                    break;
                }
            }
        }
        return finds;
    }

    private static void add(List<Known> known, FindingType type, @Nullable String value, boolean needsNeighbour) {
        if (value == null) {
            return;
        }
        Arrays.stream(Folded.textOf(value).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST && !CommonWords.contain(word))
                .forEach(word -> known.add(new Known(type, word, value, needsNeighbour)));
    }

    private static Span span(String text, Folded folded, MatchResult word, Known known) {
        return Span.asWritten(
                text, folded.origin(word.start()), folded.origin(word.end()), known.type(), 0.9, "known-misspelt");
    }

    /** In a street, a word beside it is a number, or another word of the street. */
    private static boolean hasNeighbour(List<MatchResult> words, int index, Customer customer) {
        var parts =
                Arrays.asList(Folded.textOf(String.valueOf(customer.street())).split("[^\\p{L}\\p{N}]+"));
        return index > 0 && parts.contains(words.get(index - 1).group())
                || index + 1 < words.size()
                        && parts.contains(words.get(index + 1).group());
    }

    private static boolean isSlipOf(String word, String known) {
        if (Math.abs(word.length() - known.length()) > known.length() - SHORTEST_CUT
                || WordList.ENGLISH.contains(word)
                || CommonWords.contain(word)
                || word.equals(known)
                || word.equals(known + "s")) {
            return false;
        }
        boolean isCut = word.length() >= SHORTEST_CUT
                && word.length() >= known.length() * LEAST_OF_CUT
                && known.startsWith(word);
        return isCut || isNear(word, known, known.length() >= LONG ? 2 : 1);
    }

    /** Optimal string alignment distance (Damerau 1964), as far as a limit. */
    private static boolean isNear(String word, String known, int limit) {
        if (Math.abs(word.length() - known.length()) > limit) {
            return false;
        }
        int[][] distance = new int[word.length() + 1][known.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= known.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int change = word.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
                int least = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
                least = Math.min(least, distance[i - 1][j - 1] + change);
                boolean isSwap = i > 1
                        && j > 1
                        && word.charAt(i - 1) == known.charAt(j - 2)
                        && word.charAt(i - 2) == known.charAt(j - 1);
                distance[i][j] = isSwap ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
            }
        }
        return distance[word.length()][known.length()] <= limit;
    }
}
