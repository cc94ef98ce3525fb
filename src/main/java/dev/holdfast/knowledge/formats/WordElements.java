package dev.holdfast.knowledge.formats;

import java.util.Locale;
import java.util.Objects;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Passes on what Tika reports of a Word document; its table of contents repeats headings and is left out. */
final class WordElements extends DefaultHandler {

    private final BlockCollector blocks;
    private boolean inBody;
    private boolean inContents;

    WordElements(Sections sections) {
        this.blocks = new BlockCollector(sections);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        inBody |= name.equals("body");
        if (name.equals("p")) {
            inContents = Objects.requireNonNullElse(attributes.getValue("class"), "")
                    .toLowerCase(Locale.ROOT)
                    .matches("(toc|contents|table_of).*\\d.*");
        }
        if (inBody) {
            blocks.open(name);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inBody && !inContents) {
            blocks.text(new String(characters, start, length));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (name.equals("p")) {
            inContents = false;
        }
        if (inBody) {
            blocks.close(name);
        }
    }

    @Override
    public void endDocument() {
        blocks.flush();
    }
}
