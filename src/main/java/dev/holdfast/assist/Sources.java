package dev.holdfast.assist;

import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Source;
import java.util.List;

/** Shows each claim with the passages it cites. A passage that was not in the context is no source. */
final class Sources {

    private static final int LONGEST_EXCERPT = 400;

    private Sources() {}

    static List<Claim> of(Draft draft, ContextPack context) {
        return draft.claims().stream()
                .map(claim -> new Claim(
                        claim.text(),
                        context.passages().stream()
                                .filter(passage -> claim.passageIds().contains(passage.passageId()))
                                .map(Sources::source)
                                .toList()))
                .toList();
    }

    private static Source source(Passage passage) {
        return new Source(
                passage.passageId(),
                passage.documentId(),
                passage.title(),
                passage.heading(),
                passage.versionDate(),
                passage.excerpt(LONGEST_EXCERPT));
    }
}
