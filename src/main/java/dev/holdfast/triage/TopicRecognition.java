package dev.holdfast.triage;

import dev.holdfast.triage.learning.LabelledExample;
import dev.holdfast.triage.learning.MessageText;
import dev.holdfast.triage.learning.SentenceMeanings;
import dev.holdfast.triage.learning.TopicModel;
import dev.holdfast.triage.learning.TopicTraining;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognises topics with a model that is learned in the background, so that no start waits for it. */
final class TopicRecognition implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicRecognition.class);

    private final List<LabelledExample> examples;
    private final SentenceMeanings meanings;
    private final TriageSettings settings;
    private final AtomicInteger done = new AtomicInteger();
    private final CompletableFuture<TopicModel> model = new CompletableFuture<>();

    TopicRecognition(List<LabelledExample> examples, SentenceMeanings meanings, TriageSettings settings) {
        this.examples = examples.stream()
                .map(example -> new LabelledExample(MessageText.plain(example.text()), example.topic()))
                .toList();
        this.meanings = meanings;
        this.settings = settings;
    }

    /** Starts to learn, and returns at once. */
    void start() {
        Thread.ofPlatform().name("triage-learning").daemon().start(this::learn);
    }

    /**
     * What the message is about.
     *
     * @throws StillLearningException if nothing has been learned within {@link TriageSettings#patience}
     */
    RecognisedTopic recognise(String message) {
        String plain = MessageText.plain(message);
        if (plain.codePoints().noneMatch(Character::isLetter)) {
            return RecognisedTopic.NONE;
        }
        TopicModel learned = learned(settings.patience());
        return RecognisedTopic.of(learned.guess(plain, meanings.of(plain)), settings.unknownBelow());
    }

    int examples() {
        return examples.size();
    }

    int done() {
        return done.get();
    }

    /** What went wrong or is known, without waiting. */
    CompletableFuture<TopicModel> model() {
        return model.copy();
    }

    @Override
    public void close() {
        model.cancel(false);
    }

    private TopicModel learned(Duration limit) {
        try {
            return model.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StillLearningException(done(), examples());
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("Triage could not learn from its examples; see the log for why", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for triage to learn", e);
        }
    }

    private void learn() {
        try {
            long start = System.nanoTime();
            log.info("Triage learns from {} examples", examples.size());
            var vectors = meanings.ofExamples(
                    examples.stream().map(LabelledExample::text).toList(), this::progress);
            TopicModel learned = new TopicTraining(examples, vectors).learn();
            log.info(
                    "Triage has learned {} topics from {} examples in {} s",
                    learned.topics().size(),
                    examples.size(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            model.complete(learned);
        } catch (RuntimeException | Error e) {
            log.error("Triage could not learn from its examples", e);
            model.completeExceptionally(e);
        }
    }

    private void progress(int read) {
        if (model.isCancelled()) {
            throw new CancellationException("The application stops");
        }
        done.set(read);
        if (read % 1000 == 0 && read < examples.size()) {
            log.info("Triage has read {} of {} examples", read, examples.size());
        }
    }
}
