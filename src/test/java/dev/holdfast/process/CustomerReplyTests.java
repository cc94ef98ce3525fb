package dev.holdfast.process;

import static dev.holdfast.process.CaseFixture.aCase;
import static dev.holdfast.process.ReviewFixture.approved;
import static dev.holdfast.process.ReviewFixture.edited;
import static dev.holdfast.process.ReviewFixture.handedToLegal;
import static dev.holdfast.process.ReviewFixture.newDraftWanted;
import static dev.holdfast.process.ReviewFixture.writtenByHand;
import static dev.holdfast.workflow.ReplyErrors.BUDGET_EXCEEDED;
import static dev.holdfast.workflow.ReplyErrors.MODEL_UNAVAILABLE;
import static dev.holdfast.workflow.ReplyErrors.OUTPUT_REFUSED;
import static dev.holdfast.workflow.RiskTier.HIGH;
import static dev.holdfast.workflow.RiskTier.LOW;
import static dev.holdfast.workflow.RiskTier.MODERATE;
import static dev.holdfast.workflow.RiskTier.PROHIBITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram, its tables and its gates, followed case by case; the last test sees that no sequence flow was left out. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class CustomerReplyTests {

    private static final String DELIVERED = "endEvent_replyDelivered";

    static Cases cases;

    @BeforeAll
    static void startTheEngine() {
        cases = new Cases();
    }

    @AfterAll
    static void stopTheEngine() {
        cases.close();
    }

    @Nested
    class WhoLooks {

        @Test
        void a_harmless_question_with_a_clean_draft_goes_out_unread() {
            cases.start(aCase().withTier(LOW))
                    .endsAt(DELIVERED)
                    .took("flow_aiMayHelpYes", "flow_reviewNeededNo")
                    .didNotReach("subProcess_humanReview")
                    .handed("serviceTask_sendReply", "finalReply", "Draft 1")
                    .handed("serviceTask_recordOutcome", "outcome", "REPLIED");
        }

        @Test
        void a_harmless_question_drawn_for_the_sample_is_read() {
            cases.start(aCase().withTier(LOW).withSampleDraw(0.05))
                    .waitsAt("userTask_reviewDraft")
                    .complete(approved())
                    .endsAt(DELIVERED)
                    .took("flow_reviewNeededYes");
        }

        @Test
        void a_doubtful_draft_is_read_by_one_person() {
            cases.start(aCase().withTier(LOW).withVerdicts("DOUBTFUL"))
                    .waitsAt("userTask_reviewDraft")
                    .complete(edited("Better than draft 1"))
                    .endsAt(DELIVERED)
                    .took("flow_whoActsFirstReviewer", "flow_anotherPersonNeededNo", "flow_newDraftWantedNo")
                    .handed("serviceTask_sendReply", "finalReply", "Better than draft 1");
        }

        @Test
        void a_draft_sent_as_is_reaches_the_customer_unchanged() {
            cases.start(aCase().withTier(MODERATE))
                    .waitsAt("userTask_reviewDraft")
                    .complete(approved().submitting("finalReply", "An edit that was given up"))
                    .endsAt(DELIVERED)
                    .handed("serviceTask_sendReply", "finalReply", "Draft 1");
        }

        @Test
        void a_high_risk_reply_is_seen_by_two_people() {
            cases.start(aCase().withTier(HIGH))
                    .waitsAt("userTask_reviewDraft")
                    .complete(approved().by("ada"))
                    .waitsAt("userTask_secondReview")
                    .complete(approved().by("ben"))
                    .endsAt(DELIVERED)
                    .took("flow_anotherPersonNeededYes", "flow_whoActsSecondReviewer");
        }

        @Test
        void a_second_review_by_the_first_reviewer_comes_back_with_a_sentence() {
            cases.start(aCase().withTier(HIGH))
                    .waitsAt("userTask_reviewDraft")
                    .complete(approved().by("ada"))
                    .waitsAt("userTask_secondReview")
                    .complete(approved().by("ada"))
                    .waitsAt("userTask_secondReview")
                    .has("reviewNote", "\"ada has already approved this reply; it needs another person.\"")
                    .complete(approved().by("ben"))
                    .endsAt(DELIVERED)
                    .tookTimes("flow_whoActsSecondReviewer", 2);
        }

        @Test
        void an_edit_by_the_second_reviewer_is_seen_by_another_person() {
            cases.start(aCase().withTier(HIGH))
                    .waitsAt("userTask_reviewDraft")
                    .complete(approved().by("ada"))
                    .waitsAt("userTask_secondReview")
                    .complete(edited("Another text").by("ben"))
                    .waitsAt("userTask_secondReview")
                    .complete(approved().by("ada"))
                    .endsAt(DELIVERED)
                    .handed("serviceTask_sendReply", "finalReply", "Another text");
        }

        @Test
        void legal_reads_what_a_legal_threat_is_answered_with() {
            cases.start(aCase().withTopic("legal_threat"))
                    .waitsAt("userTask_legalReview")
                    .complete(approved())
                    .endsAt(DELIVERED)
                    .took("flow_whoActsLegal");
        }

        @Test
        void a_reviewer_can_hand_a_reply_to_legal() {
            cases.start(aCase().withTier(MODERATE))
                    .waitsAt("userTask_reviewDraft")
                    .complete(handedToLegal())
                    .waitsAt("userTask_legalReview")
                    .complete(approved().by("lea"))
                    .endsAt(DELIVERED)
                    .handed("serviceTask_sendReply", "finalReply", "Draft 1");
        }

        @Test
        void a_person_writes_where_ai_may_not_help() {
            cases.start(aCase().withTier(PROHIBITED))
                    .waitsAt("userTask_writeReply")
                    .complete(writtenByHand("We are sorry for your loss."))
                    .endsAt(DELIVERED)
                    .took("flow_aiMayHelpNo", "flow_whoActsAPersonWrites")
                    .didNotReach("serviceTask_runPattern_draftReply", "serviceTask_runPattern_draftFromKnowledge")
                    .handed("serviceTask_sendReply", "finalReply", "We are sorry for your loss.");
        }

        @Test
        void a_person_writes_when_the_draft_is_unacceptable() {
            cases.start(aCase().withTier(MODERATE).withVerdicts("UNACCEPTABLE"))
                    .waitsAt("userTask_writeReply")
                    .has("presentText", "\"\"")
                    .complete(writtenByHand("Written anew"))
                    .endsAt(DELIVERED)
                    .handed("serviceTask_sendReply", "finalReply", "Written anew");
        }
    }

    @Nested
    class WhenADraftCannotBeMade {

        @ParameterizedTest
        @ValueSource(strings = {MODEL_UNAVAILABLE, BUDGET_EXCEEDED})
        void the_knowledge_base_takes_over_from_the_model(String error) {
            cases.start(aCase().withTier(MODERATE).whereStepRaises("serviceTask_runPattern_draftReply", error))
                    .waitsAt("userTask_reviewDraft")
                    .has("draftModel", "\"extractive\"")
                    .complete(approved())
                    .endsAt(DELIVERED)
                    .took("flow_fallBack_draftFromKnowledge", "flow_draftFromKnowledge_draftMade");
        }

        @Test
        void an_unusable_answer_leaves_the_reply_to_a_person() {
            cases.start(aCase().withTier(LOW).whereStepRaises("serviceTask_runPattern_draftReply", OUTPUT_REFUSED))
                    .waitsAt("userTask_writeReply")
                    .has("verdict", "\"NO_DRAFT\"")
                    .has("draft", "\"\"")
                    .complete(writtenByHand("By hand"))
                    .endsAt(DELIVERED)
                    .took("flow_draftReplyOutputRefused_noDraft");
        }

        @ParameterizedTest
        @ValueSource(strings = {MODEL_UNAVAILABLE, BUDGET_EXCEEDED, OUTPUT_REFUSED})
        void a_person_writes_when_the_knowledge_base_gives_no_draft_either(String error) {
            cases.start(aCase().withTier(MODERATE)
                            .whereStepRaises("serviceTask_runPattern_draftReply", MODEL_UNAVAILABLE)
                            .whereStepRaises("serviceTask_runPattern_draftFromKnowledge", error))
                    .waitsAt("userTask_writeReply")
                    .complete(writtenByHand("By hand"))
                    .endsAt(DELIVERED)
                    .took("flow_draftFromKnowledgeFailed_draftOrNot");
        }

        @Test
        void a_draft_that_cannot_be_checked_is_no_draft() {
            cases.start(aCase().withTier(MODERATE).whereStepRaises("serviceTask_checkDraft", OUTPUT_REFUSED))
                    .waitsAt("userTask_writeReply")
                    .has("verdict", "\"NO_DRAFT\"")
                    .complete(writtenByHand("By hand"))
                    .endsAt(DELIVERED)
                    .took("flow_checkDraftOutputRefused_noCheckedDraft");
        }

        @Test
        void a_high_risk_reply_without_a_draft_is_written_by_one_and_read_by_another() {
            cases.start(aCase().withTier(HIGH).whereStepRaises("serviceTask_runPattern_draftReply", OUTPUT_REFUSED))
                    .waitsAt("userTask_reviewDraft")
                    .complete(writtenByHand("By hand").by("ada"))
                    .waitsAt("userTask_secondReview")
                    .has("presentText", "\"By hand\"")
                    .complete(approved().by("ben"))
                    .endsAt(DELIVERED)
                    .handed("serviceTask_sendReply", "finalReply", "By hand");
        }
    }

    @Nested
    class NewDrafts {

        @Test
        void a_new_draft_is_made_with_the_guidance_and_read_again() {
            cases.start(aCase().withTier(LOW).withVerdicts("DOUBTFUL", "CLEAN"))
                    .waitsAt("userTask_reviewDraft")
                    .complete(newDraftWanted("Name the fee."))
                    .waitsAt("userTask_reviewDraft")
                    .handed("serviceTask_runPattern_draftReply", "revision", 1)
                    .handedGuidance("Name the fee.")
                    .has("presentText", "\"Draft 2\"")
                    .complete(approved())
                    .endsAt(DELIVERED)
                    .took("flow_newDraftWantedYes")
                    .handed("serviceTask_sendReply", "finalReply", "Draft 2");
        }

        @Test
        void the_form_of_a_new_draft_begins_empty() {
            cases.start(aCase().withTier(MODERATE))
                    .waitsAt("userTask_reviewDraft")
                    .complete(newDraftWanted("Name the fee."))
                    .waitsAt("userTask_reviewDraft")
                    .has("decision", "null")
                    .has("reasonCodes", "[]")
                    .has("guidance", "\"\"");
        }

        @Test
        void a_person_writes_once_the_new_drafts_are_used_up() {
            cases.start(aCase().withTier(MODERATE))
                    .waitsAt("userTask_reviewDraft")
                    .has("newDraftPossible", "true")
                    .complete(newDraftWanted("once"))
                    .waitsAt("userTask_reviewDraft")
                    .complete(newDraftWanted("twice"))
                    .waitsAt("userTask_reviewDraft")
                    .has("newDraftPossible", "false")
                    .complete(newDraftWanted("and again"))
                    .waitsAt("userTask_writeReply")
                    .complete(writtenByHand("By hand"))
                    .endsAt(DELIVERED)
                    .tookTimes("flow_newDraftWantedYes", 2);
        }
    }

    @Nested
    class TimeAndPriority {

        @Test
        void a_task_carries_the_group_priority_due_date_and_form_of_its_tier() {
            var task = cases.start(aCase().withTier(HIGH).withUrgency("HIGH"))
                    .waitsAt("userTask_reviewDraft")
                    .task();

            assertThat(task.getCandidateGroupsList()).containsExactly("reviewers");
            assertThat(task.getPriority()).isEqualTo(90);
            assertThat(task.getFormKey()).isPositive();
            assertThat(ZonedDateTime.parse(task.getDueDate()))
                    .isCloseTo(
                            ZonedDateTime.now().plus(cases.timePassed()).plusHours(1), within(2, ChronoUnit.MINUTES));
        }

        @Test
        void specialists_write_where_ai_may_not_help_and_legal_has_its_own_group() {
            var written = cases.start(aCase().withTier(PROHIBITED))
                    .waitsAt("userTask_writeReply")
                    .task();
            var legal = cases.start(aCase().withTopic("legal_threat"))
                    .waitsAt("userTask_legalReview")
                    .task();

            assertThat(written.getCandidateGroupsList()).containsExactly("specialists");
            assertThat(legal.getCandidateGroupsList()).containsExactly("legal");
        }

        @Test
        void the_team_lead_is_told_in_time_and_the_review_goes_on() {
            cases.start(aCase().withTier(HIGH))
                    .waitsAt("userTask_reviewDraft")
                    .letPass(Duration.ofMinutes(119))
                    .stillWaits()
                    .didNotReach("serviceTask_escalateReview")
                    .letPass(Duration.ofMinutes(2))
                    .reaches("endEvent_teamLeadTold")
                    .complete(approved().by("ada"))
                    .waitsAt("userTask_secondReview")
                    .complete(approved().by("ben"))
                    .endsAt(DELIVERED);
        }
    }

    @Nested
    class Withdrawal {

        @Test
        void a_case_is_withdrawn_while_a_person_has_it() {
            cases.start(aCase().withTier(MODERATE))
                    .waitsAt("userTask_reviewDraft")
                    .isWithdrawn()
                    .endsAt("endEvent_caseWithdrawn")
                    .hasNoOpenTask("userTask_reviewDraft")
                    .didNotReach("serviceTask_sendReply")
                    .handed("serviceTask_recordOutcome_withdrawn", "outcome", "WITHDRAWN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"serviceTask_protectMessage", "serviceTask_runPattern_draftReply"})
        void a_case_is_withdrawn_while_a_step_is_at_work(String step) {
            cases.start(aCase().heldAt(step)).reaches(step).isWithdrawn().endsAt("endEvent_caseWithdrawn");
        }
    }

    @Nested
    @Order(Integer.MAX_VALUE)
    class Afterwards {

        @Test
        void every_sequence_flow_has_been_taken() throws IOException {
            assertThat(cases.flowsTaken()).containsExactlyInAnyOrderElementsOf(flowsDrawn());
        }

        private static List<String> flowsDrawn() throws IOException {
            return Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"")
                    .matcher(Files.readString(Path.of("bpmn/customer-reply.bpmn")))
                    .results()
                    .map(flow -> flow.group(1))
                    .toList();
        }
    }
}
