package dev.holdfast.knowledge.web;

import dev.holdfast.knowledge.Passage;
import dev.holdfast.knowledge.index.MatchingWords;

/**
 * A passage that was found.
 *
 * @param fit how well it fits, in words; beside the best one of the same search
 */
record FoundView(String documentId, String title, String versionDate, String fit, PassageView passage) {

    private static final double ALMOST = 0.6;
    private static final double LESS = 0.25;

    static FoundView of(Passage found, MatchingWords words) {
        return new FoundView(
                found.documentId(),
                found.title(),
                found.versionDate(),
                fit(found.score()),
                PassageView.of(found.passageId(), found.heading(), found.text(), words));
    }

    private static String fit(double score) {
        if (score >= 1) {
            return "Best match";
        }
        return score >= ALMOST ? "Almost as close" : score >= LESS ? "Less close" : "Far from it";
    }
}
