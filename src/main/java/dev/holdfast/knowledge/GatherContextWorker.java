package dev.holdfast.knowledge;

import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a reply to a case may rest on. Gathering again gives the pack that was gathered first. */
@Component
public class GatherContextWorker {

    private final Cases cases;
    private final CustomerHistory history;
    private final MessagePassages passages;
    private final ContextPacks packs;

    GatherContextWorker(Cases cases, CustomerHistory history, MessagePassages passages, ContextPacks packs) {
        this.cases = cases;
        this.history = history;
        this.passages = passages;
        this.packs = packs;
    }

    /** Finds passages for the case's message, or returns those found before. */
    @JobWorker(type = "knowledge.gatherContext")
    public Output handle(@VariablesAsType Input input) {
        var pack = packs.find(ContextId.of(input.caseId())).orElseGet(() -> packs.keep(gather(input)));
        return new Output(
                pack.contextId(),
                pack.passages().stream().map(SourceOfContext::of).distinct().toList());
    }

    private ContextPack gather(Input input) {
        var supportCase = cases.get(input.caseId());
        return new ContextPack(
                ContextId.of(supportCase.id()),
                supportCase.id(),
                passages.of(supportCase.subject(), supportCase.message(), input.topic()),
                history.facts(supportCase),
                history.lastCases(supportCase));
    }

    /** @param topic the message's topic, or {@code unknown} */
    record Input(CaseId caseId, String topic) {}

    /** @param sources where the passages stand, without their text: that stays in the pack */
    record Output(ContextId contextId, List<SourceOfContext> sources) {}

    /** A place in a document. */
    record SourceOfContext(String documentId, String title, String heading, String versionDate) {

        static SourceOfContext of(Passage passage) {
            return new SourceOfContext(passage.documentId(), passage.title(), passage.heading(), passage.versionDate());
        }
    }
}
