package dev.holdfast.knowledge.formats;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads the Markdown below the front matter: headings become paths, everything else plain text. */
class MarkdownSections {

    private static final int DEEPEST_HEADING = 6;

    private final Parser parser =
            Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();
    private final TextContentRenderer plainText = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    List<Section> of(String markdown) {
        var sections = new ArrayList<Section>();
        var path = new String[DEEPEST_HEADING + 1];
        var current = new Section("", new ArrayList<>());
        for (var block = parser.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                addUnlessEmpty(sections, current);
                enter(path, heading);
                current = new Section(joined(path), new ArrayList<>());
            } else {
                addBlock(current, block);
            }
        }
        addUnlessEmpty(sections, current);
        return sections;
    }

    private void addBlock(Section section, Node block) {
        String text = plainText.render(block).strip();
        if (!text.isEmpty()) {
            section.blocks().add(text);
        }
    }

    private void enter(String[] path, Heading heading) {
        path[heading.getLevel()] = plainText.render(heading).strip();
        for (int deeper = heading.getLevel() + 1; deeper <= DEEPEST_HEADING; deeper++) {
            path[deeper] = "";
        }
    }

    private static String joined(String[] path) {
        var names = new ArrayList<String>();
        for (String name : path) {
            if (name != null && !name.isEmpty()) {
                names.add(name);
            }
        }
        return String.join(Sections.BETWEEN_HEADINGS, names);
    }

    private static void addUnlessEmpty(List<Section> sections, Section section) {
        if (!section.blocks().isEmpty()) {
            sections.add(section);
        }
    }
}
