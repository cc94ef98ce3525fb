package dev.holdfast.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as the index knows them: lower case, stemmed, without stop words. */
final class Terms {

    static final Analyzer ANALYZER = new EnglishAnalyzer();

    private Terms() {}

    static List<String> of(String text) {
        var terms = new ArrayList<String>();
        try (var tokens = ANALYZER.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", impossible);
        }
        return terms;
    }
}
