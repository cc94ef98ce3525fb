package dev.holdfast.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.TestDatabase;
import dev.holdfast.casework.CaseFixture;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.CaseStore;
import dev.holdfast.privacy.TypedTexts;
import dev.holdfast.privacy.Vault;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.RecordedTasks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReviewWorkerTest {

    private static final long PROCESS = 2251799813685249L;
    private static final String DRAFT = "Hello [PERSON_1], the card costs 5 euro.";

    private static final ReviewSettings SETTINGS =
            new ReviewSettings(Duration.ofMillis(700), URI.create("http://localhost:8080"));

    private final TestDatabase database = TestDatabase.create();
    private final CaseStore vault = CaseStore.on(database.dataSource());
    private final SupportCase supportCase = CaseFixture.aCaseIn(database)
            .saying("Card", "I am [PERSON_1]. What does a card cost?")
            .stored();
    private final Reviews reviews = new Reviews(database.jdbc(), new ObjectMapper());
    private final RecordedTasks tasklist = new RecordedTasks(Clock.systemUTC());
    private final RecordReviewWorker worker = new RecordReviewWorker(
            new TaskLog(tasklist, reviews, SETTINGS),
            reviews,
            new ReviewRules(),
            CaseFixture.casesIn(database),
            vault.get(TypedTexts.class),
            database.transaction());
    private long nextKey = 100;

    @Test
    void an_approval_names_the_person_and_counts() {
        var output = review("reviewDraft", "reviewer", Decision.SEND_AS_IS, DRAFT);

        assertThat(output.reviewCounts()).isTrue();
        assertThat(output.reviewer()).isEqualTo("reviewer");
        assertThat(output.approvals()).isEqualTo(1);
        assertThat(output.finalReply()).isEqualTo(DRAFT);
    }

    @Test
    void the_same_job_again_gives_the_same_answer_and_records_once() {
        tasklist.completes("userTask_reviewDraft", "reviewer", 7);
        var input = input("reviewDraft", Decision.SEND_AS_IS, DRAFT);

        var first = worker.handle(input, 1, PROCESS);
        var again = worker.handle(input, 1, PROCESS);

        assertThat(again).isEqualTo(first);
        assertThat(reviews.of(supportCase.id())).hasSize(1);
    }

    @Test
    void a_second_review_by_the_same_person_does_not_count() {
        review("reviewDraft", "reviewer", Decision.SEND_AS_IS, DRAFT);

        var second = review("secondReview", "reviewer", Decision.SEND_AS_IS, DRAFT);

        assertThat(second.reviewCounts()).isFalse();
        assertThat(second.reviewNote()).contains("reviewer has approved this reply already", "another person");
        assertThat(second.approvals()).isEqualTo(1);
    }

    @Test
    void after_the_refusal_another_person_completes_the_second_review() {
        review("reviewDraft", "reviewer", Decision.SEND_AS_IS, DRAFT);
        review("secondReview", "reviewer", Decision.SEND_AS_IS, DRAFT);

        var third = review("secondReview", "reviewer2", Decision.SEND_AS_IS, DRAFT);

        assertThat(third.reviewCounts()).isTrue();
        assertThat(third.approvals()).isEqualTo(2);
    }

    @Test
    void a_new_draft_starts_a_round_in_which_nobody_has_approved() {
        review("reviewDraft", "reviewer", Decision.SEND_AS_IS, DRAFT);
        tasklist.completes("userTask_secondReview", "reviewer2", ++nextKey);
        var wanted = worker.handle(
                new RecordReviewWorker.Input(
                        supportCase.id(),
                        "secondReview",
                        Decision.NEW_DRAFT,
                        DRAFT,
                        DRAFT,
                        List.of("tone"),
                        "Friendlier, please"),
                ++nextKey,
                PROCESS);
        assertThat(wanted.revisions()).isEqualTo(1);
        assertThat(wanted.approvals()).isZero();

        var again = review("reviewDraft", "reviewer2", Decision.SEND_AS_IS, DRAFT);

        assertThat(again.reviewCounts()).isTrue();
        assertThat(again.approvals()).isEqualTo(1);
    }

    @Test
    void what_a_form_would_not_let_through_does_not_count_either() {
        assertThat(review("reviewDraft", "", Decision.SEND_AS_IS, DRAFT).reviewNote())
                .contains("nobody was assigned");
        assertThat(review("reviewDraft", "reviewer", Decision.NEW_DRAFT, DRAFT, "tone")
                        .reviewNote())
                .contains("without guidance");
        assertThat(review("reviewDraft", "reviewer", Decision.SEND_EDITED, "Hello")
                        .reviewNote())
                .contains("No reason");
        assertThat(review("writeReply", "reviewer", Decision.WRITTEN_BY_HAND, "  ", "other")
                        .reviewNote())
                .contains("no reply to send");
        assertThat(review("reviewDraft", "reviewer", Decision.SEND_EDITED, "Hello [PERSN_1]", "tone")
                        .reviewNote())
                .contains("[PERSN_1]");
    }

    @Test
    void a_task_that_tasklist_has_not_recorded_yet_is_waited_for() {
        Thread.startVirtualThread(() -> {
            sleep(400);
            tasklist.completes("userTask_reviewDraft", "reviewer", 7);
        });

        var output = worker.handle(input("reviewDraft", Decision.SEND_AS_IS, DRAFT), 1, PROCESS);

        assertThat(output.reviewer()).isEqualTo("reviewer");
    }

    @Test
    void a_task_that_is_never_recorded_is_tried_again_later() {
        assertThatThrownBy(() -> worker.handle(input("reviewDraft", Decision.SEND_AS_IS, DRAFT), 1, PROCESS))
                .hasMessageContaining("Tasklist has not recorded")
                .hasMessageContaining("userTask_reviewDraft");
        assertThat(reviews.of(supportCase.id())).isEmpty();
    }

    @Test
    void what_a_reviewer_types_by_hand_is_recorded_and_handed_on_with_tokens_and_comes_back_as_typed() {
        var typed = "Dear Ms Demofeld, we called 020 7946 0123 and 020 7946 0123 again. It costs 5 euro.";
        tasklist.completes("userTask_reviewDraft", "reviewer", ++nextKey);

        var output = worker.handle(
                new RecordReviewWorker.Input(
                        supportCase.id(),
                        "reviewDraft",
                        Decision.SEND_EDITED,
                        DRAFT,
                        typed,
                        List.of("tone"),
                        "Say Demofeld"),
                ++nextKey,
                PROCESS);

        assertThat(output.finalReply())
                .doesNotContain("Demofeld", "7946")
                .contains("we called [PHONE_1] and [PHONE_1] again", "5 euro");
        assertThat(output.guidance()).doesNotContain("Demofeld");
        assertThat(reviews.of(supportCase.id()).getFirst().finalReply()).isEqualTo(output.finalReply());
        assertThat(vault.get(Vault.class)
                        .restore(supportCase.id(), output.finalReply(), Access.ofApplication(Access.Why.DELIVERY)))
                .isEqualTo(typed);
        assertThat(review("secondReview", "reviewer2", Decision.SEND_AS_IS, output.finalReply())
                        .reviewCounts())
                .isTrue();
    }

    private RecordReviewWorker.Output review(
            String gate, String person, Decision decision, String text, String... reasons) {
        tasklist.completes("userTask_" + gate, person, ++nextKey);
        return worker.handle(input(gate, decision, text, reasons), ++nextKey, PROCESS);
    }

    private RecordReviewWorker.Input input(String gate, Decision decision, String text, String... reasons) {
        return new RecordReviewWorker.Input(supportCase.id(), gate, decision, DRAFT, text, List.of(reasons), "");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
