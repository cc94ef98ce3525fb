package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.ModelId;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files go to the engine together. It makes a new version of every file in a command as soon as one of them has
 * changed, so only what has changed is sent; and with it what a diagram binds to its own deployment, for the engine looks
 * for that in the same command.
 */
public final class DeploymentParts {

    private DeploymentParts() {}

    /** @param deployed what the engine has, empty if that is not known: then everything is sent */
    public static List<ModelFile> toSend(List<ModelFile> wanted, List<ModelFile> deployed) {
        Set<ModelFile> parts = new HashSet<>(wanted.stream()
                .filter(file -> deployed.stream().noneMatch(file::sameAs))
                .toList());
        var groups = wanted.stream()
                .filter(ModelFile::isDiagram)
                .map(diagram -> boundTo(diagram, wanted))
                .toList();
        while (groups.stream().anyMatch(group -> touches(group, parts) && parts.addAll(group))) {}
        return wanted.stream().filter(parts::contains).toList();
    }

    private static boolean touches(Collection<ModelFile> group, Set<ModelFile> parts) {
        return group.stream().anyMatch(parts::contains);
    }

    /** The diagram, and the files that it wants from its own deployment. */
    private static Set<ModelFile> boundTo(ModelFile diagram, List<ModelFile> files) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.content()));
        var wanted = new HashSet<ModelId>();
        for (var decision : model.getModelElementsByType(ZeebeCalledDecision.class)) {
            if (decision.getBindingType() == ZeebeBindingType.deployment) {
                wanted.add(new ModelId(ModelId.DECISION, decision.getDecisionId()));
            }
        }
        for (var form : model.getModelElementsByType(ZeebeFormDefinition.class)) {
            if (form.getBindingType() == ZeebeBindingType.deployment) {
                wanted.add(new ModelId(ModelId.FORM, form.getFormId()));
            }
        }
        for (var process : model.getModelElementsByType(ZeebeCalledElement.class)) {
            if (process.getBindingType() == ZeebeBindingType.deployment) {
                wanted.add(new ModelId(ModelId.PROCESS, process.getProcessId()));
            }
        }
        var group = new HashSet<ModelFile>(Set.of(diagram));
        files.stream().filter(file -> hasAny(file, wanted)).forEach(group::add);
        return group;
    }

    private static boolean hasAny(ModelFile file, Set<ModelId> wanted) {
        try {
            return ModelId.in(file).stream().anyMatch(wanted::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
