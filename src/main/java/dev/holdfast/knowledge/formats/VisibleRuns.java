package dev.holdfast.knowledge.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** The XML of a Word text without the runs that Word does not show: hidden ones, and ones of two points or less. */
final class VisibleRuns {

    /** In half points. */
    private static final int UNREADABLY_SMALL = 4;

    private final WordStyles styles;
    private final XMLEventWriter out;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<String> paragraphStyles = new ArrayDeque<>();
    private int hiddenWords;

    /** The XML that is left, and how many words were taken out. */
    record Visible(byte[] xml, int hiddenWords) {}

    private static final class Run {
        private final List<XMLEvent> events = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean hidden;
    }

    private VisibleRuns(WordStyles styles, XMLEventWriter out) {
        this.styles = styles;
        this.out = out;
    }

    /** @throws XMLStreamException if it is not XML; entities are not resolved, so that nothing is fetched */
    static Visible of(byte[] xml, WordStyles styles) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var kept = new ByteArrayOutputStream(xml.length);
        var out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(kept, "UTF-8");
        var filter = new VisibleRuns(styles, out);
        var in = factory.createXMLEventReader(new ByteArrayInputStream(xml));
        while (in.hasNext()) {
            filter.pass(in.nextEvent());
        }
        out.close();
        return new Visible(kept.toByteArray(), filter.hiddenWords);
    }

    private void pass(XMLEvent event) throws XMLStreamException {
        if (event.isStartElement()) {
            open(event.asStartElement());
        }
        if (runs.isEmpty()) {
            out.add(event);
        } else {
            runs.getFirst().events.add(event);
            if (event.isCharacters()) {
                runs.getFirst().text.append(event.asCharacters().getData());
            }
        }
        if (event.isEndElement()) {
            close(event.asEndElement().getName().getLocalPart());
        }
    }

    private void open(StartElement element) {
        String name = element.getName().getLocalPart();
        switch (name) {
            case "p" -> paragraphStyles.push("");
            case "pStyle" -> {
                if (!paragraphStyles.isEmpty()) {
                    paragraphStyles.pop();
                    paragraphStyles.push(value(element));
                }
            }
            case "r" -> {
                var run = new Run();
                run.hidden = !paragraphStyles.isEmpty() && styles.hides(paragraphStyles.getFirst());
                runs.push(run);
            }
            default -> {
                if (!runs.isEmpty() && "rPr".equals(path.peekFirst())) {
                    runs.getFirst().hidden |= hides(name, value(element));
                }
            }
        }
        path.push(name);
    }

    private boolean hides(String property, String value) {
        return switch (property) {
            case "vanish" -> !value.matches("0|false|off");
            case "sz" -> value.matches("\\d{1,4}") && Integer.parseInt(value) <= UNREADABLY_SMALL;
            case "rStyle" -> styles.hides(value);
            default -> false;
        };
    }

    private void close(String name) throws XMLStreamException {
        path.poll();
        if (name.equals("p")) {
            paragraphStyles.poll();
        } else if (name.equals("r") && !runs.isEmpty()) {
            var run = runs.pop();
            if (run.hidden) {
                hiddenWords += run.text.toString().isBlank()
                        ? 0
                        : run.text.toString().strip().split("\\s+").length;
            } else if (runs.isEmpty()) {
                for (var event : run.events) {
                    out.add(event);
                }
            } else {
                runs.getFirst().events.addAll(run.events);
            }
        }
    }

    private static String value(StartElement element) {
        Attribute value = element.getAttributeByName(new QName(element.getName().getNamespaceURI(), "val"));
        return value == null ? "" : value.getValue();
    }
}
