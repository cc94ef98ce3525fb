package dev.holdfast.knowledge.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The styles of a Word document. Tika knows headings by the name of their style; here, those with a name of their own
 * but a heading's place in the outline get such a name too.
 */
final class WordStyles {

    private static final int LONGEST_CHAIN = 20;

    private final @Nullable Document xml;
    private final Map<String, Element> styles = new HashMap<>();
    private final Set<String> hiding = new HashSet<>();

    private WordStyles(@Nullable Document xml) {
        this.xml = xml;
        if (xml != null) {
            for (Element style : elements(xml.getDocumentElement(), "style")) {
                styles.put(style.getAttribute("w:styleId"), style);
            }
            styles.keySet().stream()
                    .filter(id -> !property(id, "vanish").isEmpty())
                    .forEach(hiding::add);
        }
    }

    /** @throws IOException if it is not XML; a document without styles is fine */
    static WordStyles read(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return new WordStyles(null);
        }
        try {
            return new WordStyles(XMLReaderUtils.buildDOM(new ByteArrayInputStream(bytes), new ParseContext()));
        } catch (SAXException | TikaException unreadable) {
            throw new IOException(unreadable);
        }
    }

    boolean hides(String styleId) {
        return hiding.contains(styleId);
    }

    byte[] withHeadingsNamed() throws IOException {
        for (String id : styles.keySet()) {
            String level = property(id, "outlineLvl");
            if (level.matches("[0-5]")) {
                for (Element name : elements(styles.get(id), "name")) {
                    if (!name.getAttribute("w:val")
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches("heading.*|title")) {
                        name.setAttribute("w:val", "heading " + (Integer.parseInt(level) + 1));
                    }
                }
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(xml), new StreamResult(bytes));
        } catch (TransformerException impossible) {
            throw new IOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A property of a style, or of those it is based on; "on" if it has no value, empty if there is none. */
    private String property(String styleId, String name) {
        String id = styleId;
        for (int step = 0; step < LONGEST_CHAIN && styles.containsKey(id); step++) {
            var style = styles.get(id);
            var found = elements(style, name);
            if (!found.isEmpty()) {
                String value = found.getFirst().getAttribute("w:val");
                return value.isEmpty() ? "on" : value.matches("0|false|off") && name.equals("vanish") ? "" : value;
            }
            var parent = elements(style, "basedOn");
            id = parent.isEmpty() ? "" : parent.getFirst().getAttribute("w:val");
        }
        return "";
    }

    private static List<Element> elements(Element in, String name) {
        var found = new ArrayList<Element>();
        var nodes = in.getElementsByTagName("w:" + name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
