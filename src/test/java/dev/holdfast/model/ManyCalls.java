package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.Answered;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/** 500 calls at once, in a Java machine of their own; see {@link ModelBenchmark}. */
final class ManyCalls {

    private static final int CALLS = 500;

    private ManyCalls() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createTempDirectory("holdfast-many-calls");
        var gateway = ModelBenchmark.gateway(
                new TestGateway(StoreKind.H2.create(folder)), arguments[0], CALLS, Duration.ofSeconds(30));
        gateway.ask(ModelBenchmark.request());
        long begun = System.nanoTime();
        int answered = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<ModelAnswer>>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(workers.submit(() -> gateway.ask(ModelBenchmark.request())));
            }
            for (var call : calls) {
                answered += call.get() instanceof Answered ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                "%d calls of 2 s at once      %d answered in %.1f s; heap at most %d MB of %d MB%n",
                CALLS, answered, seconds, peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
        FileSystemUtils.deleteRecursively(folder);
        System.exit(0);
    }
}
