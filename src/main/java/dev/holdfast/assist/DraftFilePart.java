package dev.holdfast.assist;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.ContextPacks;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Shows the latest draft of a case with its sources, and when each was written. */
@Component
class DraftFilePart implements CaseFilePart {

    private final Drafts drafts;
    private final Function<ContextId, ContextPack> contexts;

    @Autowired
    DraftFilePart(Drafts drafts, ContextPacks contexts) {
        this(drafts, contexts::get);
    }

    DraftFilePart(Drafts drafts, Function<ContextId, ContextPack> contexts) {
        this.drafts = drafts;
        this.contexts = contexts;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        List<Draft> all = drafts.of(file.supportCase().id());
        for (Draft draft : all) {
            file.happened(draft.writtenAt(), line(draft));
        }
        if (!all.isEmpty()) {
            Draft latest = all.getLast();
            file.draft(new CaseFile.Draft(
                    latest.draftId().value(),
                    latest.text(),
                    Sources.of(latest, contexts.apply(latest.contextId())),
                    latest.model(),
                    latest.patternId(),
                    latest.patternVersion()));
        }
    }

    private static String line(Draft draft) {
        long sources = draft.claims().stream()
                .flatMap(claim -> claim.passageIds().stream())
                .distinct()
                .count();
        return (draft.revision() == 0 ? "Draft" : "New draft") + " written by " + draft.model() + " from " + sources
                + (sources == 1 ? " source" : " sources");
    }
}
