package dev.holdfast.evidence;

import dev.holdfast.TestDatabase;
import dev.holdfast.evidence.chain.ChainCheck;
import dev.holdfast.evidence.chain.LongChain;
import dev.holdfast.evidence.chain.RecordVerdict;
import dev.holdfast.model.StoreKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** How long it takes to verify a chain of 100,000 entries, and one case with it, on H2 and on PostgreSQL. */
public final class EvidenceBenchmark {

    private static final int ENTRIES = 100_000;
    private static final int ROUNDS = 7;

    private EvidenceBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("holdfast-evidence-benchmark");
        try {
            for (var kind : StoreKind.values()) {
                verify(kind, folder);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void verify(StoreKind kind, Path folder) {
        TestDatabase database = kind.create(folder);
        try (var store = new EvidenceStore(database)) {
            var replied = store.replied();
            LongChain.extend(database, ENTRIES);
            var chain = store.get(ChainCheck.class);
            double before = load();
            double first = seconds(() -> isVerified(chain));
            double[] rounds = IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> seconds(() -> isVerified(chain)))
                    .sorted()
                    .toArray();
            double ofCase = seconds(() -> store.check(replied));
            System.out.printf(
                    "chain of %,d entries on %-10s  verified in %.2f s (median of %d; from %.2f to %.2f s; the very first"
                            + " %.2f s), one case with it in %.2f s (load %.1f before, %.1f after, %d cores)%n",
                    ENTRIES,
                    kind,
                    rounds[ROUNDS / 2],
                    ROUNDS,
                    rounds[0],
                    rounds[ROUNDS - 1],
                    first,
                    ofCase,
                    before,
                    load(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private static void isVerified(ChainCheck chain) {
        var report = chain.check();
        if (report.verdict() != RecordVerdict.VERIFIED || report.entries() != ENTRIES) {
            throw new IllegalStateException(report.says());
        }
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
