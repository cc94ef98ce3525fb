package dev.holdfast.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.actuate.health.Status;

class TopicRecognitionTest {

    @TempDir
    static Path directory;

    private static TopicRecognition shared;

    @BeforeAll
    static void learn() {
        shared = Learned.recognition(directory);
    }

    @Test
    void a_message_like_the_examples_has_their_topic_and_alternatives_without_it() {
        RecognisedTopic recognised = shared.recognise("somebody has stolen my card from my bag");

        assertThat(recognised.topic()).isEqualTo("card_lost_or_stolen");
        assertThat(recognised.confidence()).isBetween(0.5, 1.0);
        assertThat(recognised.alternatives())
                .extracting(RecognisedTopic.Alternative::topic)
                .containsExactlyInAnyOrder("savings_interest", "account_closing");
        assertThat(recognised.alternatives())
                .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void a_message_like_no_example_is_unknown_and_its_best_guess_comes_first() {
        RecognisedTopic recognised = shared.recognise("zebras graze quietly beyond seven hills");

        assertThat(recognised.topic()).isEqualTo("unknown");
        assertThat(recognised.likeliest()).isNotEqualTo("unknown");
        assertThat(recognised.alternatives().getFirst().confidence()).isEqualTo(recognised.confidence());
    }

    @Test
    void tokens_do_not_sway_the_topic() {
        var recognition = shared;

        assertThat(recognition.recognise("close the account [PERSON_1] [CARD_1] for good"))
                .isEqualTo(recognition.recognise("close the account for good"));
    }

    @Test
    void the_same_examples_give_the_same_answers() {
        String message = "what does the savings account earn";

        assertThat(Learned.recognition(directory).recognise(message)).isEqualTo(shared.recognise(message));
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.triage.NastyTexts#all")
    void any_text_gets_an_answer(String nasty) {
        RecognisedTopic recognised = shared.recognise(nasty);

        assertThat(recognised.confidence()).isBetween(0.0, 1.0);
        assertThat(recognised.topic()).isNotBlank();
    }

    @Test
    void a_message_waits_for_the_topics_and_gives_up_with_a_plain_sentence() {
        var notYet = Learned.notYet(directory);

        assertThatThrownBy(() -> notYet.recognise("close my account"))
                .isInstanceOf(StillLearningException.class)
                .hasMessageContaining("still learning from its examples (0 of 18 read)");
    }

    @Test
    void health_tells_learning_from_ready() {
        assertThat(new TriageHealthIndicator(Learned.notYet(directory)).health().getStatus())
                .isEqualTo(Status.UNKNOWN);
        assertThat(new TriageHealthIndicator(shared).health())
                .satisfies(health -> assertThat(health.getStatus()).isEqualTo(Status.UP))
                .satisfies(health -> assertThat(health.getDetails()).containsEntry("examplesRead", 18));
    }
}
