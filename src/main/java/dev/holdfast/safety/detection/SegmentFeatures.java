package dev.holdfast.safety.detection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A segment as numbers: what its words mean, together and at its beginning, which words and pairs stand in it, and how
 * it is built.
 */
final class SegmentFeatures {

    static final int TERMS = 1 << 14;
    private static final int MOST_WORDS = 45;
    private static final int FIRST_WORDS = 2;
    private static final Pattern WORD = Pattern.compile(
            "(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.\\S+|[\\p{L}]+(?:['’][\\p{L}]+)?|\\[[A-Z_]+_\\d+]|[\\p{Sc}]?\\d[\\d.,]*|\\p{Lo}");
    private static final Set<String> OWN = Set.of(
            "i", "my", "me", "we", "our", "us", "i'm", "i've", "i'd", "mine", "i'll", "we've", "we're", "myself");
    private static final Set<String> ANSWER =
            Set.of("answer", "answers", "response", "responses", "reply", "replies", "output", "summary", "completion");
    private static final List<String> SHAPES = List.of(
            "one",
            "question",
            "exclaims",
            "own",
            "your",
            "money",
            "digits",
            "link",
            "quote",
            "your answer",
            "please",
            "colon",
            "short",
            "middle",
            "long",
            "within",
            "token",
            "unknown words");

    /** How many numbers describe a segment densely, with vectors of this length. */
    static int dense(int dimension) {
        return (FIRST_WORDS + 1) * dimension + SHAPES.size();
    }

    private final float[] dense;
    private final int[] terms;

    private SegmentFeatures(float[] dense, int[] terms) {
        this.dense = dense;
        this.terms = terms;
    }

    float[] dense() {
        return dense;
    }

    /** Numbers of words and pairs, below {@link #TERMS}; different words may share one. */
    int[] terms() {
        return terms;
    }

    /** @param hidden words that are looked at for their meaning only, so that learning does not rest on them alone */
    static SegmentFeatures of(String segment, WordVectors vectors, Predicate<String> hidden) {
        var words = words(segment);
        var dense = new float[dense(vectors.dimension())];
        int unknown = addMeanings(words, vectors, dense);
        addShapes(segment, words, unknown, dense, (FIRST_WORDS + 1) * vectors.dimension());
        return new SegmentFeatures(dense, terms(words, hidden));
    }

    static List<String> words(String segment) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(Normalizer.normalize(withoutInvisible(segment), Normalizer.Form.NFKC));
        while (matcher.find() && words.size() < MOST_WORDS) {
            String word = matcher.group();
            char first = word.charAt(0);
            if (first == '[') {
                words.add("<token>");
            } else if (word.indexOf('@') > 0 || word.contains("://") || word.startsWith("www.")) {
                words.add("<link>");
            } else if (Character.isDigit(first) || word.length() > 1 && Character.isDigit(word.charAt(1))) {
                words.add(Character.isDigit(first) ? "<number>" : "<money>");
            } else {
                words.add(word.toLowerCase(Locale.ROOT).replace('’', '\''));
            }
        }
        return words;
    }

    private static String withoutInvisible(String text) {
        if (text.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT || c == '\u00AD')) {
            return text;
        }
        var visible = new StringBuilder();
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static int addMeanings(List<String> words, WordVectors vectors, float[] dense) {
        int dimension = vectors.dimension();
        int unknown = 0;
        for (int i = 0; i < words.size(); i++) {
            int rank = vectors.rank(words.get(i));
            if (rank < 0) {
                unknown += words.get(i).startsWith("<") ? 0 : 1;
                continue;
            }
            vectors.add(rank, vectors.weight(rank), dense, 0);
            if (i < FIRST_WORDS) {
                vectors.add(rank, 1, dense, (i + 1) * dimension);
            }
        }
        for (int part = 0; part <= FIRST_WORDS; part++) {
            normalise(dense, part * dimension, dimension);
        }
        return unknown;
    }

    private static void normalise(float[] dense, int from, int length) {
        double square = 1e-9;
        for (int i = from; i < from + length; i++) {
            square += dense[i] * dense[i];
        }
        for (int i = from; i < from + length; i++) {
            dense[i] *= (float) (3 / Math.sqrt(square));
        }
    }

    private static void addShapes(String segment, List<String> words, int unknown, float[] dense, int from) {
        boolean yourAnswer = false;
        for (int i = 1; i < words.size(); i++) {
            yourAnswer |= ANSWER.contains(words.get(i))
                    && (words.get(i - 1).equals("your") || words.get(i - 1).equals("the"));
        }
        var present = new boolean[] {
            true,
            segment.indexOf('?') >= 0,
            segment.indexOf('!') >= 0,
            words.stream().anyMatch(OWN::contains),
            words.contains("your") || words.contains("you"),
            words.contains("<money>"),
            words.contains("<number>"),
            words.contains("<link>"),
            segment.indexOf('"') >= 0 || segment.indexOf('\'') >= 0 && !segment.matches("(?s).*\\w'\\w.*"),
            yourAnswer,
            words.contains("please"),
            segment.indexOf(':') >= 0,
            words.size() < 4,
            words.size() >= 4 && words.size() < 9,
            words.size() > 18,
            !segment.isEmpty() && !Character.isUpperCase(segment.charAt(0)),
            words.contains("<token>"),
            unknown * 2 > words.size()
        };
        for (int i = 0; i < present.length; i++) {
            dense[from + i] = present[i] ? 1 : 0;
        }
    }

    private static int[] terms(List<String> words, Predicate<String> hidden) {
        var terms = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (hidden.test(word)) {
                continue;
            }
            terms.add(number("w " + word));
            if (i < FIRST_WORDS) {
                terms.add(number(i + " " + word));
            }
            if (i > 0 && !hidden.test(words.get(i - 1))) {
                String pair = words.get(i - 1) + " " + word;
                terms.add(number("p " + pair));
                if (i == 1) {
                    terms.add(number("b " + pair));
                }
            }
        }
        return terms.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static int number(String term) {
        int hash = term.hashCode();
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return hash & (TERMS - 1);
    }
}
