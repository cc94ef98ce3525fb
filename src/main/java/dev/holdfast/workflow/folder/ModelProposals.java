package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.JobTypes;
import dev.holdfast.workflow.KnownCertificates;
import dev.holdfast.workflow.KnownModels;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.PatternBook;
import dev.holdfast.workflow.check.ModelCheck;
import dev.holdfast.workflow.check.ModelRouteCheck;
import dev.holdfast.workflow.folder.AcceptedModels.Accepted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what would be in use, and checks it as a whole: diagrams, tables, forms and patterns. */
@Component
class ModelProposals {

    private final ModelFiles models;
    private final PatternBook patterns;
    private final JobTypes jobTypes;
    private final ObjectProvider<KnownModels> chatModels;
    private final ObjectProvider<KnownCertificates> certificates;

    ModelProposals(
            ModelFiles models,
            PatternBook patterns,
            JobTypes jobTypes,
            ObjectProvider<KnownModels> chatModels,
            ObjectProvider<KnownCertificates> certificates) {
        this.models = models;
        this.patterns = patterns;
        this.jobTypes = jobTypes;
        this.chatModels = chatModels;
        this.certificates = certificates;
    }

    /** What is accepted already, seen with the application as it is now. */
    Proposal again(Accepted accepted) {
        var edition = patterns.with(accepted.patterns(), accepted.retired());
        var overlay = Overlay.of(models.shipped(), accepted.files());
        var faults = new LinkedHashSet<>(edition.faults());
        faults.addAll(overlay.faults());
        faults.addAll(new ModelCheck(jobTypes.all(), edition).faultsOf(overlay.files()));
        chatModels.ifAvailable(known -> faults.addAll(ModelRouteCheck.faultsOf(overlay.files(), known.names())));
        certificates.ifAvailable(known -> faults.addAll(ModelRouteCheck.faultsOf(overlay.files(), known)));
        if (faults.isEmpty()) {
            faults.addAll(StartMessages.faultsOf(models.shipped(), overlay.files()));
        }
        return new Proposal(accepted, overlay.files(), edition, List.copyOf(faults));
    }

    /** What would change by the folder's present content, seen beside what is in use. */
    Proposal change(FolderContent content, Accepted before) {
        var proposal = again(before.followedBy(content.files()));
        var faults = new ArrayList<>(content.faults());
        faults.addAll(proposal.faults());
        faults.addAll(proposal.patterns().unmarkedChanges());
        faults.addAll(RunningCases.faultsOf(models.all(), proposal));
        return new Proposal(proposal.accepted(), proposal.files(), proposal.patterns(), List.copyOf(faults));
    }
}
