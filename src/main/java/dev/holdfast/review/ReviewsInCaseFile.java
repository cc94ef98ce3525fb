package dev.holdfast.review;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the human gates of a case. */
@Component
class ReviewsInCaseFile implements CaseFilePart {

    private static final Map<String, String> GATES = Map.of(
            "reviewDraft", "Review draft",
            "secondReview", "Second review",
            "legalReview", "Legal review",
            "writeReply", "Write reply by hand",
            "reviewAnswer", "Review answer");

    private final Reviews reviews;

    ReviewsInCaseFile(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        var caseId = file.supportCase().id();
        var completed = reviews.of(caseId);
        file.reviews(completed.stream()
                .filter(CompletedReview::counts)
                .map(review -> new CaseFile.Review(
                        review.gate(),
                        review.reviewer(),
                        review.decision().name(),
                        review.reasonCodes(),
                        review.completedAt()))
                .toList());
        reviews.gatesOf(caseId)
                .forEach(gate -> file.happened(gate.openedAt(), "Waiting for a person: " + name(gate.gate())));
        completed.forEach(review -> file.happened(
                review.completedAt(),
                review.counts()
                        ? review.reviewer() + " " + review.decision().inWords() + " (" + name(review.gate()) + ")"
                        : name(review.gate()) + " did not count: " + review.note()));
        reviews.escalationsOf(caseId).forEach(at -> file.happened(at, "The review is overdue; the team lead was told"));
    }

    private static String name(String gate) {
        return GATES.getOrDefault(gate, gate);
    }
}
