package dev.holdfast.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Marks the words of a text that a question has too, in whatever form. */
public final class MatchingWords {

    private final Set<String> wanted;

    /** @param question what was searched for; may be empty */
    public MatchingWords(String question) {
        this.wanted = Set.copyOf(Terms.of(question));
    }

    /** A part of a text; all parts in order are the text. */
    public record Piece(String text, boolean matches) {}

    /** The text in pieces. */
    public List<Piece> in(String text) {
        var pieces = new ArrayList<Piece>();
        int end = 0;
        try (var tokens = Terms.ANALYZER.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (wanted.contains(term.toString()) && place.startOffset() >= end) {
                    if (place.startOffset() > end) {
                        pieces.add(new Piece(text.substring(end, place.startOffset()), false));
                    }
                    end = place.endOffset();
                    pieces.add(new Piece(text.substring(place.startOffset(), end), true));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", impossible);
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
