package dev.holdfast.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The name by which the engine, and other files, know a part of a model.
 *
 * @param kind {@code process}, {@code decision}, {@code form}, or {@code definitions} for a file of decision tables
 * @param id empty if the file forgot it
 */
public record ModelId(String kind, String id) {

    public static final String PROCESS = "process";
    public static final String DECISION = "decision";
    public static final String DEFINITIONS = "definitions";
    public static final String FORM = "form";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * The ids in a diagram, a file of tables or a form.
     *
     * @throws IOException if the file cannot be read; the message says where
     */
    public static List<ModelId> in(ModelFile file) throws IOException {
        if (file.isForm()) {
            return List.of(
                    new ModelId(FORM, JSON.readTree(file.content()).path("id").asText("")));
        }
        try {
            return inXml(file);
        } catch (XMLStreamException unreadable) {
            var place = unreadable.getLocation();
            var words = String.valueOf(unreadable.getMessage()).lines().reduce((first, last) -> last);
            throw new IOException((place == null ? "" : "line " + place.getLineNumber() + ": ")
                    + words.orElse("").replaceFirst("^Message: ", ""));
        }
    }

    private static List<ModelId> inXml(ModelFile file) throws XMLStreamException {
        var ids = new ArrayList<ModelId>();
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(file.content()));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                var kind = reader.getLocalName();
                if (kind.equals(PROCESS) && file.isDiagram()
                        || file.isTable() && (kind.equals(DECISION) || kind.equals(DEFINITIONS))) {
                    var id = reader.getAttributeValue(null, "id");
                    ids.add(new ModelId(kind, id == null ? "" : id));
                }
            }
        }
        return ids;
    }

    @Override
    public String toString() {
        return kind + " '" + id + "'";
    }
}
