package dev.holdfast.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Checks diagrams, tables and forms against each other and against what the application has, before anything is
 * deployed. What a process owner reads in Modeler is what the sentences name.
 */
class ModelCheck {

    private final Set<String> jobTypes;
    private final KnownPatterns patterns;
    private final ObjectMapper json;

    ModelCheck(Set<String> jobTypes, KnownPatterns patterns, ObjectMapper json) {
        this.jobTypes = jobTypes;
        this.patterns = patterns;
        this.json = json;
    }

    /** One sentence a fault; empty if all is well. */
    List<String> faultsOf(List<ModelFile> files) {
        var faults = new ArrayList<String>();
        var decisions = new HashSet<String>();
        var forms = new HashSet<String>();
        for (var file : files) {
            if (file.isTable()) {
                decisions.addAll(decisionsOf(file, faults));
            } else if (file.isForm()) {
                forms.addAll(formOf(file, faults));
            }
        }
        var diagrams = new DiagramCheck(jobTypes, decisions, forms, patterns);
        var intake = new IntakeCheck();
        for (var file : files) {
            if (file.isDiagram()) {
                checkDiagram(file, diagrams, intake, faults);
            }
        }
        return faults;
    }

    private static void checkDiagram(ModelFile file, DiagramCheck diagrams, IntakeCheck intake, List<String> faults) {
        try {
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            faults.addAll(diagrams.faultsOf(file.name(), model));
            faults.addAll(intake.faultsOf(file.name(), model));
        } catch (RuntimeException unreadable) {
            faults.add(file.name() + " is not a readable BPMN diagram: " + unreadable.getMessage());
        }
    }

    private static Set<String> decisionsOf(ModelFile file, List<String> faults) {
        var ids = new HashSet<String>();
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var parser = factory.newDocumentBuilder();
            // The parser's own way is to print a broken file's fault before throwing it.
            parser.setErrorHandler(null);
            var elements =
                    parser.parse(new ByteArrayInputStream(file.content())).getElementsByTagNameNS("*", "decision");
            for (int i = 0; i < elements.getLength(); i++) {
                var id = ((Element) elements.item(i)).getAttribute("id");
                if (id.isEmpty()) {
                    faults.add(file.name() + " has a decision without an id; give it one in Modeler.");
                } else {
                    ids.add(id);
                }
            }
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            faults.add(file.name() + " is not a readable decision table: " + unreadable.getMessage());
        }
        return ids;
    }

    private Set<String> formOf(ModelFile file, List<String> faults) {
        try {
            var id = json.readTree(file.content()).path("id").asText("");
            if (!id.isEmpty()) {
                return Set.of(id);
            }
            faults.add(file.name() + " has no form id; give it one in Modeler.");
        } catch (IOException unreadable) {
            faults.add(file.name() + " is not a readable form: " + unreadable.getMessage());
        }
        return Set.of();
    }
}
