package dev.holdfast.triage;

import dev.holdfast.triage.learning.LabelledExample;
import dev.holdfast.triage.learning.SentenceMeanings;
import dev.holdfast.triage.learning.WordEmbeddings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** A small recognition of three topics, learned in no time. */
final class Learned {

    private static final List<LabelledExample> EXAMPLES = Stream.of("today", "please", "now", "again", "help", "maybe")
            .flatMap(word -> Stream.of(
                    new LabelledExample("my card was stolen from my bag " + word, "card_lost_or_stolen"),
                    new LabelledExample("what interest do savings earn " + word, "savings_interest"),
                    new LabelledExample("close the account for good " + word, "account_closing")))
            .toList();

    private Learned() {}

    /** Has not begun to learn. */
    static TopicRecognition notYet(Path directory) {
        var meanings = new SentenceMeanings(new WordEmbeddings(), new ClassPathResource("none"), directory);
        return new TopicRecognition(EXAMPLES, meanings, Defaults.settings(Map.of("holdfast.triage.patience", "300ms")));
    }

    static TopicRecognition recognition(Path directory) {
        var recognition = notYet(directory);
        recognition.start();
        recognition.model().join();
        return recognition;
    }
}
