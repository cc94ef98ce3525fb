package dev.holdfast.workflow.check;

import dev.holdfast.workflow.KnownPatterns;
import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.ModelId;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks diagrams, tables and forms against each other and against what the application has, before anything is
 * deployed. What a process owner reads in Modeler is what the sentences name.
 */
public class ModelCheck {

    private final Set<String> jobTypes;
    private final KnownPatterns patterns;

    public ModelCheck(Set<String> jobTypes, KnownPatterns patterns) {
        this.jobTypes = jobTypes;
        this.patterns = patterns;
    }

    /** One sentence a fault; empty if all is well. */
    public List<String> faultsOf(List<ModelFile> files) {
        var faults = new ArrayList<String>();
        var decisions = new HashSet<String>();
        var forms = new HashSet<String>();
        for (var file : files) {
            if (file.content().length == 0) {
                faults.add(file.name() + " is empty; save it again in Modeler.");
            } else if (file.isTable()) {
                decisions.addAll(idsOf(file, ModelId.DECISION, "decision table", faults));
            } else if (file.isForm()) {
                forms.addAll(idsOf(file, ModelId.FORM, "form", faults));
            }
        }
        var diagrams = new DiagramCheck(jobTypes, decisions, forms, patterns);
        for (var file : files) {
            if (file.isDiagram() && file.content().length > 0) {
                checkDiagram(file, diagrams, faults);
            }
        }
        return faults;
    }

    private static void checkDiagram(ModelFile file, DiagramCheck diagrams, List<String> faults) {
        var unreadable = file.name() + " is not a readable BPMN diagram: ";
        try {
            ModelId.in(file);
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            faults.addAll(EngineRules.faultsOf(file.name(), model));
            faults.addAll(diagrams.faultsOf(file.name(), model));
            faults.addAll(IntakeCheck.faultsOf(file.name(), model));
        } catch (IOException noXml) {
            faults.add(unreadable + firstLine(noXml));
        } catch (RuntimeException noBpmn) {
            faults.add(unreadable + firstLine(rootOf(noBpmn)));
        }
    }

    private static Set<String> idsOf(ModelFile file, String kind, String inWords, List<String> faults) {
        var ids = new HashSet<String>();
        try {
            for (var id : ModelId.in(file)) {
                if (!id.kind().equals(kind)) {
                    continue;
                }
                if (id.id().isEmpty()) {
                    faults.add(file.name() + " has no " + kind + " id; give it one in Modeler.");
                } else {
                    ids.add(id.id());
                }
            }
        } catch (IOException unreadable) {
            faults.add(file.name() + " is not a readable " + inWords + ": " + firstLine(unreadable));
        }
        return ids;
    }

    /** What the parser said, which the library's own exceptions wrap. */
    private static Throwable rootOf(Throwable fault) {
        var cause = fault.getCause();
        return cause == null ? fault : rootOf(cause);
    }

    private static String firstLine(Throwable fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }
}
