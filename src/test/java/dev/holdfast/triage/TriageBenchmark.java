package dev.holdfast.triage;

import dev.holdfast.model.SentenceEmbeddings;
import dev.holdfast.triage.learning.Comparison;
import dev.holdfast.triage.learning.Comparison.Answer;
import dev.holdfast.triage.learning.ExampleFile;
import dev.holdfast.triage.learning.LabelledExample;
import dev.holdfast.triage.learning.MessageText;
import dev.holdfast.triage.learning.SentenceMeanings;
import dev.holdfast.triage.learning.TopicModel.Guess;
import dev.holdfast.triage.learning.TopicTraining;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Prints how well topics are recognised: on the shipped examples, and on the public set Banking77 where it lies in
 * {@code ../shared/data/banking77/train.csv} or {@code -Dholdfast.benchmark.data=…} names another folder or file.
 */
public final class TriageBenchmark {

    private static final Path KEPT = Path.of("target", "benchmark");
    private static final double THRESHOLD = Defaults.settings().unknownBelow();

    private TriageBenchmark() {}

    public static void main(String[] arguments) {
        measure("Shipped examples", new ClassPathResource("triage/examples.csv"));
        Path data = Path.of(System.getProperty("holdfast.benchmark.data", "../shared/data"));
        Path banking = Files.isDirectory(data) ? data.resolve("banking77/train.csv") : data;
        if (Files.isReadable(banking)) {
            measure("Banking77", new FileSystemResource(banking));
        } else {
            System.out.println("Banking77 is not measured: there is no " + banking
                    + ". Name the CSV file or its data folder with -Dholdfast.benchmark.data=…");
        }
    }

    private static void measure(String name, Resource file) {
        var model = new SentenceEmbeddings(Runnable::run);
        var meanings = new SentenceMeanings(model, TriageConfiguration.SHIPPED_EMBEDDINGS, KEPT);
        var examples = new ExampleFile(file)
                .read().stream()
                        .map(example -> new LabelledExample(MessageText.plain(example.text()), example.topic()))
                        .toList();
        var texts = examples.stream().map(LabelledExample::text).toList();
        long start = System.nanoTime();
        var vectors = meanings.ofExamples(texts, done -> {});
        double secondsForMeanings = (System.nanoTime() - start) / 1e9;

        var result = Comparison.of(examples, vectors);
        var answers = result.answers();
        print(
                "%n%s: %d examples, %d topics, five stratified folds%n",
                name,
                examples.size(),
                examples.stream().map(LabelledExample::topic).distinct().count());
        print("  %-28s %8s %8s%n", "", "accuracy", "macro-F1");
        quality("ten nearest neighbours", answers, Answer::neighbours);
        quality("lines alone", answers, Answer::lines);
        quality(
                "both, as shipped",
                answers,
                answer -> answer.guesses().getFirst().topic());
        confidence(answers);
        print("  embeddings (kept on disk)     %8.1f s%n", secondsForMeanings);
        print("  learning, one thread          %8.1f s%n", result.secondsToLearn());
        messages(examples, vectors, meanings);
    }

    private static void quality(String name, List<Answer> answers, Function<Answer, String> guessed) {
        var right = answers.stream().map(Answer::topic).toList();
        var guesses = answers.stream().map(guessed).toList();
        long correct = answers.stream()
                .filter(answer -> guessed.apply(answer).equals(answer.topic()))
                .count();
        print("  %-28s %8.4f %8.4f%n", name, (double) correct / answers.size(), Comparison.macroF1(right, guesses));
    }

    private static void confidence(List<Answer> answers) {
        var confidences = new double[answers.size()];
        var correct = new boolean[answers.size()];
        for (int i = 0; i < confidences.length; i++) {
            Guess best = answers.get(i).guesses().getFirst();
            confidences[i] = best.probability();
            correct[i] = best.topic().equals(answers.get(i).topic());
        }
        print("  expected calibration error    %8.4f%n", Comparison.calibrationError(confidences, correct));
        for (double threshold : new double[] {0.25, 0.3, 0.35, 0.4, 0.5, 0.6}) {
            long sure = Arrays.stream(confidences).filter(c -> c >= threshold).count();
            long sureAndRight = 0;
            for (int i = 0; i < correct.length; i++) {
                sureAndRight += correct[i] && confidences[i] >= threshold ? 1 : 0;
            }
            print(
                    "  unknown below %.2f%s: answers %.4f of messages, of these %.4f right; right of all %.4f%n",
                    threshold,
                    threshold == THRESHOLD ? " (default)" : "          ",
                    (double) sure / correct.length,
                    (double) sureAndRight / sure,
                    (double) sureAndRight / correct.length);
        }
    }

    private static void messages(List<LabelledExample> examples, List<float[]> vectors, SentenceMeanings meanings) {
        var model = new TopicTraining(examples, vectors).learn();
        Function<String, RecognisedTopic> recognise = message -> {
            String plain = MessageText.plain(message);
            return plain.codePoints().noneMatch(Character::isLetter)
                    ? RecognisedTopic.NONE
                    : RecognisedTopic.of(model.guess(plain, meanings.of(plain)), THRESHOLD);
        };
        var milliseconds = new double[500];
        for (int i = -200; i < milliseconds.length; i++) {
            String text = examples.get(Math.floorMod(i * 37, examples.size())).text() + " ";
            long start = System.nanoTime();
            RecognisedTopic recognised = recognise.apply(text);
            if (i >= 0 && recognised.confidence() <= 1) {
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        print(
                "  a message, embedding included: median %.1f ms, 95th percentile %.1f ms (one thread)%n",
                milliseconds[250], milliseconds[475]);
        var misled = OutOfScope.MESSAGES.stream()
                .filter(message -> !recognise.apply(message).topic().equals(ExampleFile.UNKNOWN))
                .toList();
        print(
                "  out of scope: %d of %d unknown; taken for a topic: %s%n",
                OutOfScope.MESSAGES.size() - misled.size(),
                OutOfScope.MESSAGES.size(),
                misled.stream()
                        .map(message ->
                                message + " → " + recognise.apply(message).topic() + " "
                                        + recognise.apply(message).confidence())
                        .toList());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
