package dev.holdfast.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reviews of one case since its last new draft: the ones that are about the text as it is now.
 *
 * @param reviews in the order in which they were completed
 * @param revisions how many new drafts have been asked for so far
 */
record ReviewRound(List<CompletedReview> reviews, int revisions) {

    static ReviewRound of(List<CompletedReview> allOfTheCase) {
        var round = new ArrayList<CompletedReview>();
        int revisions = 0;
        for (var review : allOfTheCase) {
            if (review.wantsNewDraft()) {
                round.clear();
                revisions++;
            } else {
                round.add(review);
            }
        }
        return new ReviewRound(List.copyOf(round), revisions);
    }

    /** The different people who said that the reply may go out. */
    Set<String> approvers() {
        var people = new TreeSet<String>();
        reviews.stream().filter(CompletedReview::approves).forEach(review -> people.add(review.reviewer()));
        return people;
    }

    /** The reply as the next person finds it: as the last approval left it, or else as drafted. */
    String presentText(String draft) {
        return reviews.stream()
                .filter(CompletedReview::approves)
                .map(CompletedReview::finalReply)
                .reduce((earlier, later) -> later)
                .orElse(draft);
    }
}
