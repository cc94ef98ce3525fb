package dev.holdfast.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.TestDatabase;
import dev.holdfast.evidence.chain.ChainCheck;
import dev.holdfast.evidence.chain.RecordVerdict;
import dev.holdfast.workflow.CaseId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications on one database record at the same time. */
class TwoApplicationsRecordTest {

    private static final int CASES = 40;

    @Test
    void on_postgresql_there_is_one_chain_without_a_fork() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            recordTogether(postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void on_h2_there_is_one_chain_without_a_fork(@TempDir Path folder) throws Exception {
        recordTogether("jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    private static void recordTogether(String url) throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            try (var one = new EvidenceStore(TestDatabase.migrated(pool));
                    var other = new EvidenceStore(TestDatabase.migrated(pool))) {
                var all = new ArrayList<CaseId>();
                for (int i = 0; i < CASES; i++) {
                    all.add(one.running());
                }

                var start = new CyclicBarrier(4);
                try (var threads = Executors.newFixedThreadPool(4)) {
                    var work = new ArrayList<Future<?>>();
                    // Each case is recorded by both, and by two threads of each.
                    for (var store : List.of(one, other, one, other)) {
                        work.add(threads.submit(() -> {
                            start.await();
                            all.forEach(id -> store.record(id, Outcome.REPLIED));
                            return null;
                        }));
                    }
                    for (var each : work) {
                        each.get();
                    }
                }

                var report = one.get(ChainCheck.class).check();
                assertThat(report.says()).isEqualTo("The chain is whole: entries 1 to " + CASES + ".");
                assertThat(all)
                        .allSatisfy(id -> assertThat(other.check(id).verdict()).isEqualTo(RecordVerdict.VERIFIED));
            }
        }
    }
}
