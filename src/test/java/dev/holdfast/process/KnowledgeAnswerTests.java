package dev.holdfast.process;

import static dev.holdfast.process.CaseFixture.aQuestion;
import static dev.holdfast.process.ReviewFixture.approved;
import static dev.holdfast.process.ReviewFixture.edited;
import static dev.holdfast.process.ReviewFixture.refused;
import static dev.holdfast.process.ReviewFixture.writtenByHand;
import static dev.holdfast.workflow.ReplyErrors.BUDGET_EXCEEDED;
import static dev.holdfast.workflow.ReplyErrors.MODEL_UNAVAILABLE;
import static dev.holdfast.workflow.ReplyErrors.OUTPUT_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** The diagram of questions, followed question by question; the last test sees that no sequence flow was left out. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class KnowledgeAnswerTests {

    private static final String ANSWER = "serviceTask_runPattern_answerQuestion";
    private static final String FALL_BACK = "serviceTask_runPattern_answerFromKnowledge";
    private static final String GIVEN = "endEvent_answerGiven";
    private static final String NOTHING_FOUND = "endEvent_nothingFound";
    private static final Map<String, ?> OF_CARDS =
            Map.of("text", "Draft 1", "sources", List.of(Map.of("passageId", "cards#1")));

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
    class WithoutReview {

        @Test
        void a_harmless_question_is_answered_at_once_with_sources_and_reading() {
            cases.start(aQuestion())
                    .endsAt(GIVEN)
                    .took("flow_mayBeShownYes")
                    .didNotReach("userTask_reviewAnswer")
                    .handed(
                            "serviceTask_suggestReading",
                            "sources",
                            List.of(Map.of("passageId", "cards#1"), Map.of("passageId", "fees#2")))
                    .handed("serviceTask_giveAnswer", "answer", "Draft 1")
                    .handed(
                            "serviceTask_giveAnswer",
                            "sources",
                            List.of(Map.of("passageId", "cards#1"), Map.of("passageId", "fees#2")))
                    .handed("serviceTask_giveAnswer", "nextReading", List.of(Map.of("title", "Close to the question")));
        }

        @ParameterizedTest
        @ValueSource(strings = {MODEL_UNAVAILABLE, BUDGET_EXCEEDED})
        void without_a_model_the_knowledge_base_answers(String error) {
            cases.start(aQuestion().whereStepRaises(ANSWER, error))
                    .endsAt(GIVEN)
                    .took("flow_answerFromKnowledge_answerMade")
                    .handed(FALL_BACK, "modelRoute", List.of("extractive"));
        }
    }

    @Nested
    class NothingFound {

        @Test
        void an_answer_that_cannot_be_used_is_none() {
            cases.start(aQuestion().whereStepRaises(ANSWER, OUTPUT_REFUSED))
                    .endsAt(NOTHING_FOUND)
                    .took("flow_mayBeShownNothingThere")
                    .handed("serviceTask_giveAnswer_nothingFound", "answer", "")
                    .handed(
                            "serviceTask_giveAnswer_nothingFound",
                            "noAnswerReason",
                            "Nothing in the knowledge base answers this question.");
        }

        @Test
        void a_delicate_question_without_an_answer_bothers_nobody() {
            cases.start(aQuestion().withTopic("complaint").whereStepRaises(ANSWER, OUTPUT_REFUSED))
                    .endsAt(NOTHING_FOUND)
                    .didNotReach("userTask_reviewAnswer");
        }

        @ParameterizedTest
        @ValueSource(strings = {MODEL_UNAVAILABLE, OUTPUT_REFUSED})
        void without_a_model_and_without_a_passage_there_is_none(String error) {
            cases.start(aQuestion().whereStepRaises(ANSWER, MODEL_UNAVAILABLE).whereStepRaises(FALL_BACK, error))
                    .endsAt(NOTHING_FOUND)
                    .took("flow_answerFromKnowledgeFailed_answerOrNot");
        }

        @Test
        void an_answer_nobody_can_check_is_none() {
            cases.start(aQuestion().whereStepRaises("serviceTask_checkDraft", OUTPUT_REFUSED))
                    .endsAt(NOTHING_FOUND)
                    .handed(
                            "serviceTask_giveAnswer_nothingFound",
                            "noAnswerReason",
                            "The answer could not be checked, so it is not shown.");
        }
    }

    @Nested
    class Review {

        @ParameterizedTest
        @ValueSource(strings = {"complaint", "investment_advice", "bereavement"})
        void a_person_looks_first_at_delicate_topics(String topic) {
            cases.start(aQuestion().withTopic(topic))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(approved())
                    .endsAt(GIVEN)
                    .took("flow_mayBeShownAfterReview", "flow_agentMaySeeItYes")
                    .handed("serviceTask_recordReview", "gate", "reviewAnswer")
                    .handed("serviceTask_giveAnswer", "answer", "Draft 1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"DOUBTFUL", "UNACCEPTABLE"})
        void a_person_looks_first_at_what_the_checks_noticed(String verdict) {
            cases.start(aQuestion().withVerdicts(verdict))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(approved())
                    .endsAt(GIVEN);
        }

        @Test
        void legal_looks_at_threats_of_a_lawsuit() {
            var task = cases.start(aQuestion().withTopic("legal_threat"))
                    .waitsAt("userTask_reviewAnswer")
                    .task();

            assertThat(task.getCandidateGroupsList()).containsExactly("legal");
            assertThat(task.getPriority()).isEqualTo(80);
            assertThat(task.getDueDate()).isNotBlank();
        }

        @Test
        void an_edited_answer_keeps_the_statements_that_it_still_makes() {
            cases.start(aQuestion().withVerdicts("DOUBTFUL"))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(edited("Draft 1, and that is all."))
                    .endsAt(GIVEN)
                    .handed("serviceTask_giveAnswer", "answer", "Draft 1, and that is all.")
                    .handed("serviceTask_giveAnswer", "claims", List.of(OF_CARDS))
                    .handed("serviceTask_giveAnswer", "sources", List.of(Map.of("passageId", "cards#1")));
        }

        @Test
        void an_edit_that_was_given_up_changes_nothing() {
            cases.start(aQuestion().withVerdicts("DOUBTFUL"))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(approved().submitting("finalReply", "An edit that was given up"))
                    .endsAt(GIVEN)
                    .handed("serviceTask_giveAnswer", "answer", "Draft 1");
        }

        @Test
        void a_refused_answer_ends_with_what_the_reviewer_wrote() {
            cases.start(aQuestion().withTopic("complaint"))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(refused("Put the customer through to the complaints desk."))
                    .endsAt("endEvent_answerRefused")
                    .took("flow_agentMaySeeItNo")
                    .didNotReach("serviceTask_giveAnswer")
                    .handed("serviceTask_giveAnswer_refused", "answer", "")
                    .handed(
                            "serviceTask_giveAnswer_refused",
                            "noAnswerReason",
                            "A reviewer does not let this answer out: Put the customer through to the complaints desk.");
        }

        @Test
        void a_review_that_does_not_count_is_asked_for_again() {
            cases.start(aQuestion().withTopic("complaint"))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(approved().by(""))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(approved().by("ada"))
                    .endsAt(GIVEN)
                    .tookTimes("flow_agentMaySeeItAskAgain", 1);
        }

        @Test
        void a_decision_that_the_form_does_not_offer_lets_nothing_out() {
            cases.start(aQuestion().withTopic("complaint"))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(writtenByHand("Something else"))
                    .waitsAt("userTask_reviewAnswer")
                    .complete(approved().by("ben"))
                    .endsAt(GIVEN)
                    .handed("serviceTask_giveAnswer", "answer", "Draft 1");
        }
    }

    @Nested
    class Withdrawal {

        @Test
        void a_question_is_withdrawn_while_a_person_has_it() {
            cases.start(aQuestion().withTopic("complaint"))
                    .waitsAt("userTask_reviewAnswer")
                    .isWithdrawn()
                    .endsAt("endEvent_caseWithdrawn")
                    .hasNoOpenTask("userTask_reviewAnswer")
                    .handed("serviceTask_recordOutcome_withdrawn", "outcome", "WITHDRAWN");
        }

        @Test
        void a_question_is_withdrawn_while_a_model_works() {
            cases.start(aQuestion().heldAt(ANSWER))
                    .reaches(ANSWER)
                    .isWithdrawn()
                    .endsAt("endEvent_caseWithdrawn");
        }
    }

    @Nested
    @Order(Integer.MAX_VALUE)
    class Afterwards {

        @Test
        void every_sequence_flow_has_been_taken() throws IOException {
            var drawn = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"")
                    .matcher(Files.readString(Path.of("bpmn/knowledge-answer.bpmn")))
                    .results()
                    .map(flow -> flow.group(1))
                    .toList();

            assertThat(drawn).isNotEmpty();
            assertThat(cases.flowsTaken()).containsExactlyInAnyOrderElementsOf(drawn);
        }
    }
}
