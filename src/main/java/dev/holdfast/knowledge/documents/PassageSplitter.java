package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a document into passages of about {@value #WORDS} words: small sections are joined with the one before, long
 * ones cut at a block, a line or at last a word. On the benchmark 60 words found more of what was needed than 120 or 240.
 */
public class PassageSplitter {

    public static final int WORDS = 60;

    /** A block may be this much longer before it is cut. */
    private static final int LONGEST = WORDS * 5 / 4;

    /** A passage to be: the path of headings to it, and its text. */
    public record Piece(String heading, String text) {}

    /** The passages in the order of the document. */
    public List<Piece> split(KnowledgeDocument document) {
        var pieces = new ArrayList<Piece>();
        for (Section section : document.sections()) {
            for (String text : pack(section.blocks(), "\n\n")) {
                append(pieces, new Piece(section.heading(), text));
            }
        }
        return pieces;
    }

    private static void append(List<Piece> pieces, Piece next) {
        if (pieces.isEmpty() || words(pieces.getLast().text()) + words(next.text()) > WORDS) {
            pieces.add(next);
            return;
        }
        var last = pieces.removeLast();
        String between = last.heading().equals(next.heading()) ? "\n\n" : "\n\n" + ownName(next.heading()) + "\n";
        pieces.add(new Piece(last.heading(), last.text() + between + next.text()));
    }

    private static String ownName(String headingPath) {
        return headingPath.substring(headingPath.lastIndexOf('›') + 1).strip();
    }

    private static List<String> pack(List<String> parts, String separator) {
        var packed = new ArrayList<String>();
        var open = new StringBuilder();
        int openWords = 0;
        for (String part : parts) {
            for (String small : cut(part, separator)) {
                int more = words(small);
                if (openWords > 0 && openWords + more > LONGEST) {
                    packed.add(open.toString());
                    open.setLength(0);
                    openWords = 0;
                }
                open.append(open.isEmpty() ? "" : separator).append(small);
                openWords += more;
            }
        }
        if (!open.isEmpty()) {
            packed.add(open.toString());
        }
        return packed;
    }

    private static List<String> cut(String part, String separator) {
        if (words(part) <= LONGEST) {
            return List.of(part);
        }
        return switch (separator) {
            case "\n\n" -> pack(part.lines().toList(), "\n");
            case "\n" -> pack(List.of(part.split("(?<=[.!?;])\\s+")), " ");
            default -> atWords(part);
        };
    }

    private static List<String> atWords(String part) {
        var words = List.of(part.strip().split("\\s+"));
        var pieces = new ArrayList<String>();
        for (int start = 0; start < words.size(); start += WORDS) {
            pieces.add(String.join(" ", words.subList(start, Math.min(words.size(), start + WORDS))));
        }
        return pieces;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
