package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.faults.ModelServer.Mood;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole application on PostgreSQL with everything logged: no line holds a part of a prompt or of an answer. */
class TextsInLogsTest {

    private static final List<String> OF_PROMPTS = List.of("chip does not work any more", "Untrusted data: <");
    private static final List<String> OF_ANSWERS = List.of("Bank customer service", "\"claims\"");

    private final FaultyWorld world = FaultyWorld.get();

    @Test
    void no_prompt_and_no_answer_is_in_any_line_of_any_level() {
        try (var log = new EveryLine()) {
            var id = world.receive(FaultyWorld.CARD);
            world.approve(id);
            world.awaitStatus(id, CaseStatus.SENT);
            for (var mood : List.of(Mood.NONSENSE, Mood.OUT_OF_ORDER, Mood.HALF_AN_ENVELOPE)) {
                world.model.be(mood);
                var other = world.receive(FaultyWorld.CARD);
                FaultyWorld.await(
                        "a person has it",
                        () -> Stream.of("userTask_reviewDraft", "userTask_writeReply")
                                .flatMap(task -> world.openTask(other, task).stream())
                                .findFirst());
                assertThat(world.model.calls()).isPositive();
            }

            assertThat(log.lines()).as("lines are seen").anyMatch(line -> line.startsWith("TRACE org.springframework"));
            assertThat(hits(log.lines())).isEmpty();
        }
    }

    /** By logger and level: how many lines, and the beginning of one. */
    private static Map<String, String> hits(List<String> lines) {
        var hits = new TreeMap<String, String>();
        for (var line : lines) {
            for (var part : List.of(OF_PROMPTS, OF_ANSWERS)) {
                part.stream().filter(line::contains).forEach(text -> {
                    int at = line.indexOf(text);
                    hits.put(
                            String.join(" ", List.of(line.split(" ", 3)).subList(0, 2)) + ": " + text,
                            line.substring(Math.max(0, at - 150), Math.min(line.length(), at + 60)));
                });
            }
        }
        return hits;
    }
}
