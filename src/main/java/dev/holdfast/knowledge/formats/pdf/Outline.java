package dev.holdfast.knowledge.formats.pdf;

import dev.holdfast.knowledge.formats.Sections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF: each title with how deep it lies, 1 for the highest. */
final class Outline {

    private static final int MOST_TITLES = 5_000;
    private static final int DEEPEST = 6;

    private final Map<String, Integer> depths = new HashMap<>();

    private Outline() {}

    static Outline of(PDDocument document) {
        var outline = new Outline();
        var root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            outline.add(root, 1);
        }
        return outline;
    }

    private void add(PDOutlineNode node, int depth) {
        for (var item : node.children()) {
            if (depths.size() >= MOST_TITLES) {
                return;
            }
            if (item.getTitle() != null) {
                depths.putIfAbsent(plain(item.getTitle()), depth);
            }
            if (depth < DEEPEST) {
                add(item, depth + 1);
            }
        }
    }

    /** How deep a bookmark with this title lies; 0 if there is none. */
    int depth(String title) {
        return depths.getOrDefault(plain(title), 0);
    }

    private static String plain(String title) {
        return Sections.tidy(title).toLowerCase(Locale.ROOT).replaceAll("^[\\d.]+\\s+", "");
    }
}
