package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.faults.ModelServer.Mood;
import dev.holdfast.process.Trail;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.Verdict;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model server is down, slow, or talks nonsense: the diagram's own way out is taken, and nothing hangs. */
class ModelFaultsTest {

    private final FaultyWorld world = FaultyWorld.get();

    /** Tells the calls about a test's own case from those about others. */
    private final String word = "mark" + Long.toHexString(System.nanoTime()).replaceAll("[0-9]", "q");

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "SILENT",
                "DRIPPING",
                "CUT",
                "OUT_OF_ORDER",
                "BUSY",
                "A_WEB_PAGE",
                "NOTHING",
                "HALF_AN_ENVELOPE",
                "ENDLESS"
            })
    void without_an_answer_the_knowledge_base_takes_over_and_the_model_is_asked_once(Mood mood) {
        world.model.be(mood);

        var id = world.receive(FaultyWorld.CARD + " " + word);
        world.waitsAt(id, "userTask_reviewDraft");

        var trail = new Trail(world.engine, world.instances(id).getFirst());
        assertThat(trail.flowsTaken()).contains("flow_modelUnavailable_fallBack");
        assertThat(trail.variable("draftModel")).contains("\"extractive\"");
        assertThat(Objects.requireNonNull(world.file(id).draft()).model()).isEqualTo("extractive");
        assertThat(world.model.callsAbout(word)).isEqualTo(1);
        assertThat(world.incidents(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"NONSENSE", "ANOTHER_SHAPE"})
    void an_answer_that_cannot_be_used_leaves_the_reply_to_a_person(Mood mood) {
        world.model.be(mood);

        var id = world.receive(FaultyWorld.CARD + " " + word);
        world.waitsAt(id, "userTask_writeReply");

        var trail = new Trail(world.engine, world.instances(id).getFirst());
        assertThat(trail.flowsTaken()).contains("flow_draftReplyOutputRefused_noDraft");
        assertThat(world.file(id).reviewRoute()).isEqualTo(ReviewRoute.HUMAN_ONLY);
        assertThat(world.file(id).draft()).isNull();
        assertThat(world.model.callsAbout(word))
                .as("one call, and one to put the answer right")
                .isEqualTo(2);
    }

    @Test
    void made_up_sources_are_seen_before_anyone_reads_the_draft() {
        world.model.be(Mood.MADE_UP_SOURCES);

        var id = world.receive(FaultyWorld.CARD + " " + word);
        Trail trail = FaultyWorld.await(
                id + " waits for a person",
                () -> world.instances(id).stream()
                        .map(instance -> new Trail(world.engine, instance))
                        .filter(one -> one.openTask("userTask_reviewDraft").isPresent()
                                || one.openTask("userTask_writeReply").isPresent())
                        .findFirst());

        assertThat(trail.variable("verdict").orElseThrow()).isNotEqualTo("\"CLEAN\"");
        assertThat(world.file(id).findings())
                .anyMatch(finding ->
                        finding.verdict() != Verdict.CLEAN && finding.detail().contains("source"));
    }

    @Test
    void characters_that_cannot_be_stored_cost_no_second_call() {
        world.model.be(Mood.UNREADABLE_CHARACTERS);

        var id = world.receive(FaultyWorld.CARD + " " + word);
        world.waitsAt(id, "userTask_reviewDraft");

        assertThat(Objects.requireNonNull(world.file(id).draft()).text()).startsWith("Hello\uFFFD,");
        assertThat(world.model.callsAbout(word)).isEqualTo(1);
    }
}
