package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.faults.WorkersProcess.Classes;
import dev.holdfast.platform.SharedPlatform;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Applications are killed at random points, one after the other, while cases run against a model server that charges for
 * each call, on the real platform. Two run in turns on one PostgreSQL, as in production: while one starts, the other works.
 * {@code -Dholdfast.storm.kills} says how many are to die, {@code -Dholdfast.storm.seed} when, and
 * {@code -Dholdfast.storm.minutes} how long that may take: on a machine that is busy with other things fewer fit.
 */
class CrashStormIT {

    private static final int KILLS = Integer.getInteger("holdfast.storm.kills", 30);
    private static final Duration LONGEST_STORM = Duration.ofMinutes(Integer.getInteger("holdfast.storm.minutes", 3));
    private static final int LEAST_KILLS = Math.min(KILLS, 4);
    private static final long SEED = Long.getLong("holdfast.storm.seed", System.nanoTime());
    private static final int AT_ONCE = 2;
    private static final int CASES_A_LIFE = 2;

    /** How long an application works before it is killed, at most. */
    private static final int LONGEST_LIFE_MILLIS = 4000;

    /** One kill in so many comes while the application is still starting, at most so long after it began to. */
    private static final int DIES_YOUNG = 4;

    private static final int LONGEST_YOUTH_MILLIS = 8000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Longer than the longest answer takes and a lease goes on. */
    private static final Duration OPEN_WINDOW = Duration.ofSeconds(15);

    private static final Path DATA = RunningHoldfast.emptyData("storm");

    private final RealPlatform platform = new RealPlatform();
    private final List<Instant> kills = new CopyOnWriteArrayList<>();
    private final AtomicInteger lives = new AtomicInteger();

    @BeforeEach
    void no_other_application_takes_the_jobs() {
        RunningHoldfast.endShared();
    }

    /** A call as the ledger has it. */
    private record Call(String work, String model, String outcome, long costMicros, Instant calledAt) {}

    @Test
    void whenever_applications_are_killed_each_case_finishes_once_and_each_step_is_paid_once() throws Exception {
        System.out.println("Crash storm with -Dholdfast.storm.seed=" + SEED);
        try (var postgres = EmbeddedPostgres.start();
                var model = new MeteredModel(SEED);
                var receiver = new Receiver()) {
            var settings = settings(postgres, model, receiver);
            var store = JdbcClient.create(
                    new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres"), "postgres", ""));
            var classes = Classes.archived(DATA, DATA.resolve("first"), sending(settings, 0, 0));
            // An application that starts again finds the index of the knowledge base that it made before.
            for (var data : List.of(application(0), application(1), DATA.resolve("last"))) {
                FileSystemUtils.copyRecursively(DATA.resolve("first"), data);
            }
            var begun = Instant.now();
            storm(classes, settings);
            var stormed = Duration.between(begun, Instant.now());
            int cases = kills.size() * CASES_A_LIFE;
            var last = WorkersProcess.start(classes, DATA.resolve("last"), sending(settings, 0, cases));
            try {
                finish(store, cases);
            } finally {
                last.end();
            }

            var calls = calls(store);
            report(calls, model, cases, stormed, Duration.between(begun, Instant.now()));
            assertThat(kills).hasSizeBetween(LEAST_KILLS, KILLS);
            eachReplyIsSentOnce(store, receiver, cases);
            eachStepIsPaidOnce(calls, model);
            eachUnknownCallWasHitByAKill(calls);
            theLedgerKnowsAllTheMoney(calls, model);
        }
    }

    /** With the messages that are sent to this application. */
    private static Map<String, String> sending(Map<String, String> settings, int from, int to) {
        var all = new HashMap<>(settings);
        all.put(WorkersOnly.FROM, Integer.toString(from));
        all.put(WorkersOnly.TO, Integer.toString(to));
        return all;
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres, MeteredModel model, Receiver receiver) {
        var settings = new HashMap<>(SharedPlatform.get().springProperties());
        settings.putAll(model.settings());
        settings.putAll(Map.of(
                "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "",
                "holdfast.vault.key", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=",
                "holdfast.triage.examples", fewExamples().toString()));
        settings.putAll(Map.of(
                "holdfast.delivery.webhook.url", receiver.address().toString(),
                "holdfast.delivery.webhook.secret", "a secret for tests only",
                "holdfast.delivery.webhook.channels", "chat",
                "holdfast.delivery.lease", "1m",
                "camunda.client.worker.defaults.timeout", "PT10S",
                "camunda.client.worker.override.[knowledge.gatherContext].timeout", "PT10S",
                "camunda.client.worker.override.[assist.runPattern].timeout", "PT5S"));
        return settings;
    }

    private static Path application(int number) {
        return DATA.resolve("application-" + number);
    }

    /** To learn all topics takes as long as half the rest of a start. */
    private static Path fewExamples() {
        try (var shipped = CrashStormIT.class.getResourceAsStream("/triage/examples.csv")) {
            var lines = new String(shipped.readAllBytes(), StandardCharsets.UTF_8).lines();
            Files.createDirectories(DATA);
            return Files.write(
                    DATA.resolve("examples.csv"),
                    lines.filter(line -> line.matches(".*,(category|exchange_rates|card_delivery|complaint)"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void storm(Classes classes, Map<String, String> settings) throws Exception {
        var begun = Instant.now();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var applications = new ArrayList<Future<?>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var random = new Random(SEED + i);
                var data = application(i);
                applications.add(threads.submit((Callable<Void>) () -> {
                    while (Duration.between(begun, Instant.now()).compareTo(LONGEST_STORM) < 0) {
                        int life = lives.getAndIncrement();
                        if (life >= KILLS) {
                            break;
                        }
                        // The last ones again: who sent them to an application that is dead has had no answer.
                        int from = Math.max(0, life - AT_ONCE) * CASES_A_LIFE;
                        liveAndDie(classes, data, sending(settings, from, (life + 1) * CASES_A_LIFE), random);
                    }
                    return null;
                }));
            }
            for (var application : applications) {
                application.get();
            }
        }
    }

    private void liveAndDie(Classes classes, Path data, Map<String, String> settings, Random random)
            throws InterruptedException {
        var application = WorkersProcess.start(classes, data, settings);
        try {
            if (random.nextInt(DIES_YOUNG) == 0) {
                Thread.sleep(random.nextInt(LONGEST_YOUTH_MILLIS));
            } else {
                application.awaitReady();
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            }
        } finally {
            application.kill();
        }
        kills.add(Instant.now());
    }

    /** One reply in ten is drawn for a review, which a person does in Tasklist. */
    private void finish(JdbcClient store, int cases) {
        Awaitility.await("all " + cases + " cases are in and their replies are sent")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    store
                            .sql(
                                    "select process_instance_key from support_case c where process_instance_key is not null"
                                            + " and not exists (select 1 from outbox o where o.case_id = c.case_id)")
                            .query(Long.class)
                            .list()
                            .stream()
                            .filter(instance ->
                                    platform.webApps().openTask(instance).isPresent())
                            .forEach(platform::review);
                    return count(store, "outbox where state = 'SENT'") == cases;
                });
    }

    private static List<Call> calls(JdbcClient store) {
        return store.sql("select * from model_call order by called_at")
                .query((row, number) -> new Call(
                        row.getString("work"),
                        row.getString("model"),
                        row.getString("outcome"),
                        row.getLong("cost_micros"),
                        row.getTimestamp("called_at").toInstant()))
                .list();
    }

    private static void eachReplyIsSentOnce(JdbcClient store, Receiver receiver, int cases) {
        var ids = store.sql("select case_id from support_case")
                .query(String.class)
                .list();
        assertThat(ids).hasSize(cases);
        assertThat(count(store, "outbox")).isEqualTo(cases);
        for (var id : ids) {
            // A receiver tells what is sent again, since nobody heard its yes, by the id of the delivery.
            assertThat(receiver.takenOf(id))
                    .as(id)
                    .extracting(reply -> reply.path("deliveryId").asText())
                    .hasSizeGreaterThanOrEqualTo(1)
                    .containsOnly(
                            receiver.takenOf(id).getFirst().path("deliveryId").asText());
        }
    }

    private static void eachStepIsPaidOnce(List<Call> calls, MeteredModel model) {
        var paid = model.paid();
        for (var work : calls.stream().map(Call::work).distinct().toList()) {
            var itsCalls =
                    calls.stream().filter(call -> call.work().equals(work)).toList();
            assertThat(itsCalls)
                    .as("one answer, and nothing but kills beside it")
                    .filteredOn(call -> !call.outcome().equals("UNKNOWN"))
                    .singleElement()
                    .extracting(Call::outcome)
                    .isEqualTo("ANSWERED");
            assertThat(paid.get(work + "-default"))
                    .as("what the server was paid for: the answer, and at most what is listed as unknown")
                    .isBetween(1, itsCalls.size());
        }
        assertThat(paid)
                .as("the server was asked for nothing that the ledger does not know")
                .hasSize((int) calls.stream().map(Call::work).distinct().count());
    }

    private void eachUnknownCallWasHitByAKill(List<Call> calls) {
        assertThat(calls)
                .filteredOn(call -> call.outcome().equals("UNKNOWN"))
                .allSatisfy(call -> assertThat(kills)
                        .anyMatch(kill -> !kill.isBefore(call.calledAt())
                                && kill.isBefore(call.calledAt().plus(OPEN_WINDOW))));
    }

    private static void theLedgerKnowsAllTheMoney(List<Call> calls, MeteredModel model) {
        long paid = model.paid().values().stream().mapToLong(Integer::longValue).sum() * MeteredModel.COST;
        assertThat(calls.stream()
                        .filter(call -> call.outcome().equals("ANSWERED"))
                        .map(Call::costMicros))
                .containsOnly(MeteredModel.COST);
        assertThat(calls.stream().mapToLong(Call::costMicros).sum()).isGreaterThanOrEqualTo(paid);
    }

    private void report(List<Call> calls, MeteredModel model, int cases, Duration stormed, Duration all) {
        long steps = calls.stream().map(Call::work).distinct().count();
        long unknown =
                calls.stream().filter(call -> call.outcome().equals("UNKNOWN")).count();
        int paid = model.paid().values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "%d of %d kills in %d s, %d cases finished after %d s; %d steps asked a model, %d calls were paid: %.3f a step;"
                        + " %d are unknown, in %d steps%n",
                kills.size(),
                KILLS,
                stormed.toSeconds(),
                cases,
                all.toSeconds(),
                steps,
                paid,
                (double) paid / steps,
                unknown,
                calls.stream()
                        .filter(call -> call.outcome().equals("UNKNOWN"))
                        .map(Call::work)
                        .distinct()
                        .count());
    }

    private static int count(JdbcClient store, String what) {
        return store.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
