package dev.holdfast.certificate.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two drafts, word by word, with what only one of them says. */
record SideBySide(List<Piece> candidate, List<Piece> current) {

    /** A word, or what is between words: line ends stay where they are. */
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    /** Beyond this, looking for differences takes longer than anyone waits for a page. */
    private static final int MOST_WORDS = 4_000;

    static SideBySide of(String candidate, String current) {
        var ours = words(candidate);
        var theirs = words(current);
        if (ours.size() > MOST_WORDS || theirs.size() > MOST_WORDS) {
            return new SideBySide(List.of(new Piece(candidate, true)), List.of(new Piece(current, true)));
        }
        var deltas = DiffUtils.diff(theirs, ours).getDeltas();
        return new SideBySide(
                pieces(ours, deltas, AbstractDelta::getTarget), pieces(theirs, deltas, AbstractDelta::getSource));
    }

    private static List<Piece> pieces(
            List<String> words,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : deltas) {
            var chunk = side.apply(delta);
            add(pieces, words.subList(at, chunk.getPosition()), false);
            add(pieces, chunk.getLines(), true);
            at = chunk.getPosition() + chunk.size();
        }
        add(pieces, words.subList(at, words.size()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<String> words, boolean differs) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), differs));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
