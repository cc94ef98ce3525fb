package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.FaultyModelException;
import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.WorkflowSettings;
import dev.holdfast.workflow.engine.Deployment;
import dev.holdfast.workflow.engine.Deployment.Outcome.Refused;
import dev.holdfast.workflow.engine.Deployment.Outcome.Taken;
import dev.holdfast.workflow.engine.Deployment.Outcome.Unanswered;
import dev.holdfast.workflow.folder.AcceptedModels.Accepted;
import dev.holdfast.workflow.folder.FolderState.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings models into use: checked at start, deployed as soon as the engine answers, and again whenever the folder of
 * process owners changes. A fault in what ships stops the start; a fault in the folder leaves what was in use.
 */
@Component
class ModelUpdates implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ModelUpdates.class);

    private final ModelFiles models;
    private final ModelProposals proposals;
    private final Deployment deployment;
    private final AcceptedModels memory;
    private final @Nullable ModelFolder folder;
    private final Clock clock;

    private Accepted accepted = Accepted.NOTHING;
    private @Nullable Instant inUseSince;
    private @Nullable Proposal waiting;
    private String lastSeen = "";
    private String examined = "";

    ModelUpdates(
            ModelFiles models,
            ModelProposals proposals,
            Deployment deployment,
            AcceptedModels memory,
            WorkflowSettings settings,
            Clock clock) {
        this.models = models;
        this.proposals = proposals;
        this.deployment = deployment;
        this.memory = memory;
        this.folder = settings.folder().map(ModelFolder::new).orElse(null);
        this.clock = clock;
    }

    /** @throws FaultyModelException if the application cannot run with what it has */
    @Override
    public void afterSingletonsInstantiated() {
        var shipped = proposals.again(Accepted.NOTHING);
        if (!shipped.isSound()) {
            throw new FaultyModelException(shipped.faults());
        }
        if (folder != null) {
            begin(folder);
        }
    }

    private void begin(ModelFolder owned) {
        if (!owned.missing().isEmpty()) {
            throw new FaultyModelException(owned.missing());
        }
        var last = memory.last().map(proposals::again);
        last.filter(Proposal::isSound).ifPresent(this::putIntoUse);
        var content = owned.read();
        lastSeen = content.fingerprint();
        examine(content);
        if (waiting == null && last.isPresent() && !last.get().isSound()) {
            // To run what ships instead would skip, unseen, whatever gate the owners had added.
            throw new FaultyModelException(last.get().faults());
        }
    }

    @Scheduled(fixedDelayString = "${holdfast.workflow.deployment-interval:2s}")
    void keepUpToDate() {
        if (folder != null) {
            look(folder);
        }
        var proposal = waiting;
        if (proposal == null || inUseSince != null) {
            deployInUse();
        }
        if (proposal != null && (inUseSince == null || deployment.isDone())) {
            deploy(proposal);
        }
    }

    /** A change counts once two looks in a row have seen the same: nobody is in the middle of copying then. */
    private void look(ModelFolder owned) {
        var content = owned.read();
        var seen = content.fingerprint();
        if (!seen.equals(lastSeen)) {
            lastSeen = seen;
        } else if (!seen.equals(examined)) {
            examine(content);
        }
    }

    private void examine(FolderContent content) {
        examined = content.fingerprint();
        waiting = null;
        var proposal = proposals.change(content, accepted);
        if (!proposal.isSound()) {
            refuse(proposal.faults());
        } else if (new FolderContent(accepted.files(), List.of()).fingerprint().equals(examined)) {
            tell(Progress.IN_USE, List.of());
        } else {
            waiting = proposal;
            tell(Progress.WAITS_FOR_CAMUNDA, List.of());
        }
    }

    private void deployInUse() {
        if (deployment.state() == Deployment.State.WAITING
                && deployment.deploy(models.all()) instanceof Refused refused) {
            deployment.giveUp();
            log.error(
                    "The engine refuses the models; mend them and start again:\n{}",
                    String.join("\n", refused.faults()));
        }
    }

    private void deploy(Proposal proposal) {
        switch (deployment.deploy(proposal.files())) {
            case Taken taken -> {
                waiting = null;
                putIntoUse(proposal);
                memory.keep(proposal.accepted());
                log.info(
                        "In use from {}: {}",
                        folder == null ? "" : folder.root(),
                        accepted.files().isEmpty()
                                ? "nothing, what ships is back"
                                : String.join(", ", namesOf(accepted)));
            }
            case Refused refused -> {
                waiting = null;
                refuse(refused.faults());
            }
            case Unanswered later -> {}
        }
    }

    private void putIntoUse(Proposal proposal) {
        accepted = proposal.accepted();
        inUseSince = clock.instant();
        proposal.patterns().takeEffect();
        models.use(proposal.files());
        tell(Progress.IN_USE, List.of());
    }

    private void refuse(List<String> faults) {
        log.error(
                "The models in {} are refused, what was in use stays:\n{}",
                folder == null ? "" : folder.root(),
                String.join("\n", faults));
        tell(Progress.REFUSED, faults);
    }

    private void tell(Progress progress, List<String> faults) {
        if (folder != null) {
            models.keep(
                    new FolderState(folder.root(), progress, namesOf(accepted), inUseSince, faults, clock.instant()));
        }
    }

    private static List<String> namesOf(Accepted accepted) {
        return accepted.files().stream().map(ModelFile::name).toList();
    }
}
