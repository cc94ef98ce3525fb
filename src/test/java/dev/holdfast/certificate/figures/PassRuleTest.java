package dev.holdfast.certificate.figures;

import static dev.holdfast.certificate.figures.CertificateVerdict.FAILED;
import static dev.holdfast.certificate.figures.CertificateVerdict.NOT_DECIDED;
import static dev.holdfast.certificate.figures.CertificateVerdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.certificate.figures.Outcome.Kind;
import dev.holdfast.workflow.RiskTier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRuleTest {

    private static final PassRule RULE = new PassRule(0.1, 30);

    /** With 60 cases and a margin of 10 points: lower ends -6.0, -8.9, -11.4, -10.9 points. */
    @ParameterizedTest
    @CsvSource({
        "60,  0,  0,  0, PASSED",
        "59,  0,  1,  0, PASSED",
        "58,  0,  2,  0, NOT_DECIDED",
        "40,  5,  5, 10, NOT_DECIDED",
        "40, 15,  0,  5, PASSED",
        "40,  0, 15,  5, FAILED",
        "29,  0,  0,  0, NOT_DECIDED",
        " 0,  0,  0, 60, PASSED",
    })
    void a_tier_passes_when_the_whole_interval_lies_within_the_margin(
            int both, int candidateOnly, int currentOnly, int neither, CertificateVerdict verdict) {
        assertThat(tier(RULE.judge(cases(RiskTier.LOW, both, candidateOnly, currentOnly, neither)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void the_verdict_is_told_with_its_figures() {
        assertThat(tier(RULE.judge(cases(RiskTier.LOW, 59, 0, 1, 0))).why())
                .isEqualTo("At worst the candidate is 8.9 points worse, within the margin of 10.0 points.");
        assertThat(tier(RULE.judge(cases(RiskTier.LOW, 40, 15, 0, 5))).why())
                .matches("The candidate is better, by at least \\d+\\.\\d points\\.");
    }

    @Test
    void every_tier_has_to_pass() {
        var all = new ArrayList<CasePair>();
        all.addAll(cases(RiskTier.LOW, 60, 0, 0, 0));
        all.addAll(cases(RiskTier.MODERATE, 60, 0, 0, 0));
        assertThat(RULE.judge(all).verdict()).as("nothing is known of HIGH").isEqualTo(NOT_DECIDED);

        var passed = new ArrayList<>(all);
        passed.addAll(cases(RiskTier.HIGH, 60, 0, 0, 0));
        assertThat(RULE.judge(passed).verdict()).isEqualTo(PASSED);

        var failed = new ArrayList<>(all);
        failed.addAll(cases(RiskTier.HIGH, 30, 0, 30, 0));
        assertThat(RULE.judge(failed).verdict()).isEqualTo(FAILED);
        assertThat(RULE.judge(failed).why()).isEqualTo("The candidate failed in tier HIGH.");
    }

    @Test
    void one_more_draft_that_must_never_go_out_fails_a_tier() {
        var all = cases(RiskTier.LOW, 60, 0, 0, 0);
        all.set(0, pair(RiskTier.LOW, Kind.UNACCEPTABLE, Kind.DOUBTFUL));

        assertThat(tier(RULE.judge(all)).verdict()).isEqualTo(FAILED);
        assertThat(tier(RULE.judge(all)).why()).contains("1 drafts that must never go out, the current model 0");

        all.set(0, pair(RiskTier.LOW, Kind.UNACCEPTABLE, Kind.UNACCEPTABLE));
        assertThat(tier(RULE.judge(all)).verdict()).isEqualTo(PASSED);
    }

    @Test
    void a_silent_candidate_has_not_passed_and_a_silent_current_model_makes_nobody_better() {
        var silentCandidate = cases(RiskTier.LOW, 40, 0, 0, 0);
        var silentCurrent = cases(RiskTier.LOW, 20, 0, 0, 0);
        for (int i = 0; i < 20; i++) {
            silentCandidate.add(pair(RiskTier.LOW, Kind.NO_ANSWER, Kind.CLEAN));
            silentCurrent.add(pair(RiskTier.LOW, Kind.CLEAN, Kind.NO_ANSWER));
        }

        assertThat(tier(RULE.judge(silentCandidate)).verdict()).isEqualTo(FAILED);
        var undecided = tier(RULE.judge(silentCurrent));
        assertThat(undecided.verdict()).isEqualTo(NOT_DECIDED);
        assertThat(undecided.leftOut()).isEqualTo(20);
        assertThat(undecided.why()).isEqualTo("Only 20 cases can be compared; at least 30 are needed.");
    }

    @Test
    void a_limit_of_money_says_nothing_about_a_model() {
        var all = cases(RiskTier.LOW, 60, 0, 0, 0);
        all.set(0, pair(RiskTier.LOW, Kind.OVER_BUDGET, Kind.CLEAN));

        assertThat(tier(RULE.judge(all)).pairs()).isEqualTo(new Pairs(59, 0, 0, 0));
    }

    @Test
    void money_and_time_are_those_of_each_model() {
        var judgement = RULE.judge(List.of(
                pair(RiskTier.LOW, outcome(Kind.CLEAN, 100, 30), outcome(Kind.CLEAN, 1, 5)),
                pair(RiskTier.LOW, outcome(Kind.DOUBTFUL, 200, 10), outcome(Kind.CLEAN, 2, 6)),
                pair(RiskTier.HIGH, outcome(Kind.CLEAN, 300, 20), outcome(Kind.NO_ANSWER, 4, 0))));

        assertThat(judgement.candidate()).isEqualTo(new Effort(3, 600, 30, 60, 20L, 30L));
        assertThat(judgement.current()).isEqualTo(new Effort(2, 7, 30, 60, 5L, 6L));
        assertThat(tier(judgement).candidate()).isEqualTo(new Effort(2, 300, 20, 40, 10L, 30L));
    }

    private static TierFigures tier(Judgement judgement) {
        return judgement.tiers().getFirst();
    }

    private static List<CasePair> cases(RiskTier tier, int both, int candidateOnly, int currentOnly, int neither) {
        var all = new ArrayList<CasePair>();
        add(all, both, pair(tier, Kind.CLEAN, Kind.CLEAN));
        add(all, candidateOnly, pair(tier, Kind.CLEAN, Kind.DOUBTFUL));
        add(all, currentOnly, pair(tier, Kind.UNUSABLE, Kind.CLEAN));
        add(all, neither, pair(tier, Kind.DOUBTFUL, Kind.DOUBTFUL));
        return all;
    }

    private static void add(List<CasePair> all, int times, CasePair one) {
        for (int i = 0; i < times; i++) {
            all.add(one);
        }
    }

    private static CasePair pair(RiskTier tier, Kind candidate, Kind current) {
        return pair(tier, outcome(candidate, 0, 1), outcome(current, 0, 1));
    }

    private static CasePair pair(RiskTier tier, Outcome candidate, Outcome current) {
        return new CasePair(tier, candidate, current);
    }

    private static Outcome outcome(Kind kind, long micros, long millis) {
        return new Outcome(kind, micros, 10, 20, millis);
    }
}
