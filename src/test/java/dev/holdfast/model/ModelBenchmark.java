package dev.holdfast.model;

import dev.holdfast.model.extractive.ExtractiveReply;
import dev.holdfast.model.providers.DescribedModel;
import dev.holdfast.model.providers.ModelCapability;
import dev.holdfast.model.providers.NoEmbeddings;
import dev.holdfast.model.providers.Providers;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.springframework.util.FileSystemUtils;

/**
 * What the gateway adds to one call of a local server, with the ledger on H2 and on PostgreSQL; and 500 calls of 2 s each
 * at once, in a Java machine of 512 MB.
 */
public final class ModelBenchmark {

    private static final int WARM_UP = 8000;
    private static final int ROUNDS = 9;
    private static final int CALLS = 400;
    private static final String PROMPT = "A customer asks what a new card costs, and how long it takes. ".repeat(60);

    private ModelBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("holdfast-model-benchmark");
        try (var server = new QuickServer(Duration.ZERO)) {
            for (var kind : StoreKind.values()) {
                overhead(kind, folder, server);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        manyAtOnce();
    }

    private static void overhead(StoreKind kind, Path folder, QuickServer server) {
        var gateway = gateway(new TestGateway(kind.create(folder)), server.address(), 16, Duration.ofSeconds(10));
        var bare = OpenAiChatModel.builder()
                .baseUrl(server.address())
                .apiKey("none")
                .modelName("m")
                .maxRetries(0)
                .build();
        double before = load();
        round(bare, gateway, WARM_UP);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(bare, gateway, CALLS));
        }
        System.out.printf(
                "one call, ledger on %-10s  bare p50 %.2f ms, p95 %.2f ms; gateway p50 %.2f ms, p95 %.2f ms;"
                        + " added p50 %.2f ms, p95 %.2f ms (medians of %d rounds of %d calls in turn; added p95 from"
                        + " %.2f to %.2f ms; load %.1f before, %.1f after, %d cores)%n",
                kind,
                median(rounds, round -> millis(round.bare(), 0.5)),
                median(rounds, round -> millis(round.bare(), 0.95)),
                median(rounds, round -> millis(round.gateway(), 0.5)),
                median(rounds, round -> millis(round.gateway(), 0.95)),
                median(rounds, round -> round.added(0.5)),
                median(rounds, round -> round.added(0.95)),
                ROUNDS,
                CALLS,
                rounds.stream().mapToDouble(round -> round.added(0.95)).min().orElseThrow(),
                rounds.stream().mapToDouble(round -> round.added(0.95)).max().orElseThrow(),
                before,
                load(),
                Runtime.getRuntime().availableProcessors());
    }

    /** Nanoseconds of each call, without the gateway and through it. */
    private record Round(long[] bare, long[] gateway) {

        double added(double share) {
            return millis(gateway, share) - millis(bare, share);
        }
    }

    /** In turn, and each first as often as the other, so that both meet the same weather. */
    private static Round round(ChatModel bare, ModelGateway gateway, int calls) {
        var round = new Round(new long[calls], new long[calls]);
        for (int i = 0; i < calls; i++) {
            if (i % 2 == 0) {
                round.bare()[i] = nanosOf(() -> askBare(bare));
                round.gateway()[i] = nanosOf(() -> gateway.ask(request()));
            } else {
                round.gateway()[i] = nanosOf(() -> gateway.ask(request()));
                round.bare()[i] = nanosOf(() -> askBare(bare));
            }
        }
        return round;
    }

    private static void askBare(ChatModel bare) {
        bare.chat(SystemMessage.from("the instruction"), UserMessage.from(PROMPT));
    }

    private static long nanosOf(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        return System.nanoTime() - begun;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    /** Threads that want to run, over the last minute. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void manyAtOnce() throws IOException, InterruptedException {
        try (var server = new QuickServer(Duration.ofSeconds(2))) {
            int ended = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", ""),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ManyCalls.class.getName(),
                            server.address())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException("The calls at once ended with " + ended);
            }
        }
    }

    static ModelGateway gateway(TestGateway test, String address, int atOnce, Duration within) {
        var model = DescribedModel.of("openai")
                .at(address)
                .atOnce(atOnce)
                .within(within)
                .that(ModelCapability.JSON_SCHEMA)
                .costing(1, 2)
                .model();
        var providers = new Providers(Providers.shipped(), new ExtractiveReply(new NoEmbeddings()), name -> null);
        return test.with(model, providers.connect("benchmark", model)).gateway();
    }

    static ModelRequest request() {
        var origin = new ModelRequest.Origin(
                UUID.randomUUID().toString(), TestGateway.CASE, "draft-reply", 1, "hash", "LOW", "reviewers");
        return new ModelRequest(origin, List.of("paid"), "the instruction", PROMPT, TestGateway.SCHEMA, 500, 100);
    }

    private static double millis(long[] nanos, double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
    }
}
