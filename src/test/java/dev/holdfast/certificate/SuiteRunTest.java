package dev.holdfast.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.TestDatabase;
import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.figures.Outcome.Kind;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.CaseResults;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.model.TestCalls;
import dev.holdfast.pattern.TestPatterns;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class SuiteRunTest {

    private final TestDatabase store = TestDatabase.create();
    private final Certificates certificates = new Certificates(store.jdbc());
    private final CaseResults results = new CaseResults(store.jdbc());
    private final Subjects subjects = new Subjects(TestCalls.gateway(store.dataSource()), TestPatterns.shipped());
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private BiFunction<String, Side, Kind> world = (name, side) -> Kind.CLEAN;

    @Test
    void the_cases_are_run_some_at_a_time_on_both_models() {
        var certificate = kept(CertificateFixture.certificate(2));

        assertThat(run().runSome(certificate.id())).isEqualTo(new SuiteRun.Progress(2, 0));
        assertThat(run().runSome(certificate.id())).isEqualTo(new SuiteRun.Progress(0, 0));

        assertThat(asked)
                .hasSize(12)
                .allSatisfy((work, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void after_a_crash_only_what_has_no_result_is_run() {
        var certificate = kept(CertificateFixture.certificate(2));
        world = (name, side) -> {
            if (name.equals("low-2") && side == Side.CURRENT && asked.getOrDefault("low-2CURRENT", 0) == 1) {
                throw new IllegalStateException("The machine went down");
            }
            return Kind.CLEAN;
        };

        assertThatThrownBy(() -> run().runSome(certificate.id())).hasMessage("The machine went down");
        runAll(certificate);

        assertThat(asked).hasSize(12).containsEntry("low-2CURRENT", 2).containsEntry("low-2CANDIDATE", 1);
        assertThat(results.of(certificate.id())).hasSize(12);
    }

    @Test
    void a_case_that_a_model_does_not_answer_is_run_again_later_and_then_counts() {
        var certificate = kept(CertificateFixture.certificate(2));
        world = (name, side) -> name.equals("low-1") && side == Side.CANDIDATE ? Kind.NO_ANSWER : Kind.CLEAN;

        assertThat(run().runSome(certificate.id())).isEqualTo(new SuiteRun.Progress(3, 1));
        runAll(certificate);

        assertThat(asked).containsEntry("low-1CANDIDATE", 3).containsEntry("low-1CURRENT", 1);
        assertThat(results.of(certificate.id()).stream()
                        .filter(result -> result.outcome().kind() == Kind.NO_ANSWER))
                .singleElement()
                .satisfies(result -> assertThat(result.tries()).isEqualTo(3));
    }

    @Test
    void a_model_that_is_down_is_not_waited_for_case_by_case() {
        var certificate = kept(CertificateFixture.certificate(20));
        world = (name, side) -> side == Side.CANDIDATE ? Kind.NO_ANSWER : Kind.CLEAN;

        runAll(certificate);

        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum())
                .as("each case once on each model, none again: more than ten were silent")
                .isEqualTo(2 * 60);
        assertThat(judge().judge(certificate.id()).verdict()).isEqualTo(CertificateVerdict.FAILED);
    }

    @Test
    void what_is_no_longer_as_it_was_is_not_decided() {
        var then = CertificateFixture.certificate(20);
        var certificate = kept(new Certificate(
                then.id(),
                then.patternVersion(),
                "another-hash",
                then.candidate(),
                then.current(),
                then.suite(),
                then.rule(),
                then.orderedBy(),
                then.orderedAt(),
                null,
                null,
                null,
                null));

        assertThat(run().runSome(certificate.id())).isEqualTo(new SuiteRun.Progress(0, 0));

        assertThat(asked).isEmpty();
        var judgement = judge().judge(certificate.id());
        assertThat(judgement.verdict()).isEqualTo(CertificateVerdict.NOT_DECIDED);
        assertThat(judgement.why())
                .isEqualTo("60 cases were not run. The pattern draft-reply is no longer what it was. Start another"
                        + " certificate.");
    }

    @Test
    void a_withdrawal_ends_the_run_between_two_calls() {
        var certificate = kept(CertificateFixture.certificate(20));
        world = (name, side) -> {
            if (asked.size() == 10) {
                assertThat(withdrawal().withdraw(certificate.id(), "risk")).isEmpty();
            }
            return Kind.CLEAN;
        };

        runAll(certificate);

        assertThat(asked).as("four cases are under way at once").hasSizeBetween(10, 13);
        assertThat(results.of(certificate.id())).as("what was paid is kept").hasSize(asked.size());
        assertThat(run().runSome(certificate.id())).isEqualTo(new SuiteRun.Progress(0, 0));
    }

    @Test
    void what_was_withdrawn_gets_no_verdict_even_if_its_process_goes_on() {
        var certificate = kept(CertificateFixture.certificate(10));
        runAll(certificate);
        withdrawal().withdraw(certificate.id(), "risk");

        var judgement = judge().judge(certificate.id());

        assertThat(judgement.verdict()).isEqualTo(CertificateVerdict.NOT_DECIDED);
        assertThat(judgement.why()).isEqualTo("It was withdrawn by risk before it was judged.");
        assertThat(certificates.get(certificate.id()).judgement()).isNull();
    }

    @Test
    void a_verdict_stays_what_it_was() {
        var certificate = kept(CertificateFixture.certificate(10));
        runAll(certificate);
        assertThat(judge().judge(certificate.id()).verdict()).isEqualTo(CertificateVerdict.PASSED);
        store.jdbc()
                .sql("update certificate_case set outcome = 'DOUBTFUL' where side = 'CANDIDATE'")
                .update();

        assertThat(judge().judge(certificate.id()).verdict()).isEqualTo(CertificateVerdict.PASSED);
    }

    private void runAll(Certificate certificate) {
        int rounds = 0;
        while (run().runSome(certificate.id()).left() > 0) {
            assertThat(++rounds).isLessThan(100);
        }
    }

    private Certificate kept(Certificate certificate) {
        certificates.insert(certificate);
        return certificate;
    }

    /** A new one each time: nothing is remembered but what is stored. */
    private SuiteRun run() {
        return new SuiteRun(
                certificates,
                results,
                (certificate, one, side, pattern, before) -> {
                    asked.merge(one.name() + side, 1, Integer::sum);
                    var result = CertificateFixture.result(one.name(), side, world.apply(one.name(), side), "Hello");
                    return new CaseResult(
                            result.caseName(), side, result.outcome(), "", "Hello", result.findings(), before + 1);
                },
                subjects,
                new CertificateSettings("", 0.5, 10, 4, 20),
                ObservationRegistry.NOOP);
    }

    private CertificateWithdrawal withdrawal() {
        return new CertificateWithdrawal(certificates, Clock.systemUTC());
    }

    private SuiteJudge judge() {
        return new SuiteJudge(certificates, results, subjects, Clock.systemUTC());
    }
}
