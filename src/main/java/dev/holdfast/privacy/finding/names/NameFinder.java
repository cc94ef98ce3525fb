package dev.holdfast.privacy.finding.names;

import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import dev.holdfast.privacy.finding.names.NameModel.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** People, addresses and places, guessed from how they look and from the words around them. */
@Component
final class NameFinder implements PersonalDataFinder {

    private static final int LONGEST_PIECE = 120;

    private final Doubts doubts;

    NameFinder(FindingSettings settings) {
        this.doubts = new Doubts(settings.ordinaryWords());
    }

    @Override
    public boolean guesses() {
        return true;
    }

    @Override
    public List<Span> find(String text) {
        var words = Words.of(text);
        var finds = new ArrayList<Span>();
        for (int from = 0; from < words.count(); ) {
            int to = endOfPiece(words, from);
            addFinds(text, words, from, to, finds);
            from = to;
        }
        return finds;
    }

    private void addFinds(String text, Words words, int from, int to, List<Span> finds) {
        String[] piece = Arrays.copyOfRange(words.words(), from, to);
        if (Arrays.stream(piece).noneMatch(word -> Character.isLetter(word.codePointAt(0)))) {
            return;
        }
        var names = NameModel.shipped().namesIn(piece);
        for (Named name : names) {
            if (doubts.leave(name, names, piece)) {
                finds.add(Span.asWritten(
                        text,
                        words.start(from + name.start()),
                        words.end(from + name.end() - 1),
                        FindingType.valueOf(name.kind()),
                        name.confidence(),
                        doubts.isCountry(name, piece) ? Span.COUNTRY : "name-model"));
            }
        }
    }

    /** A piece ends with a blank line, or after its greatest length: time must grow with the text and no faster. */
    private static int endOfPiece(Words words, int from) {
        int latest = Math.min(words.count(), from + LONGEST_PIECE);
        for (int i = from + 1; i < latest; i++) {
            if (isLineBreak(words, i) && isLineBreak(words, i - 1)) {
                return i + 1;
            }
        }
        return latest;
    }

    private static boolean isLineBreak(Words words, int index) {
        return words.words()[index].equals(Words.LINE_BREAK);
    }
}
