package dev.holdfast.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.WorkbenchTest;
import dev.holdfast.certificate.CertificateFixture;
import dev.holdfast.certificate.CertificatePages;
import dev.holdfast.certificate.figures.CasePair;
import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.certificate.figures.Outcome.Kind;
import dev.holdfast.certificate.store.CaseResults;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
@Import({CertificatePages.class, CertificatesPage.class, CertificatesApi.class, FigureWords.class})
class CertificatesPageTest {

    private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Certificates certificates;

    @Autowired
    CaseResults results;

    @AfterEach
    void nothing() {
        jdbc.sql("delete from certificate_case").update();
        jdbc.sql("delete from model_certificate").update();
    }

    @Test
    void the_list_says_how_far_each_has_come_and_offers_another() {
        assertThat(get("/certificates", "OWNER"))
                .hasStatusOk()
                .bodyText()
                .contains("There is none yet.", "draft-reply");
        var one = run(3);

        assertThat(get("/certificates", "OPS"))
                .hasStatusOk()
                .bodyText()
                .contains(one.id().value(), "cases are being run", "small (openai, small-model)");
    }

    @Test
    void an_order_leads_to_its_certificate() {
        var ordered = order("draft-reply", "small", "big");

        assertThat(ordered).hasStatus3xxRedirection();
        var one = certificates.last(1).getFirst();
        assertThat(ordered).hasRedirectedUrl("/certificates/" + one.id());
        assertThat(one.orderedBy()).isEqualTo("somebody");
        assertThat(get("/certificates/" + one.id(), "RISK"))
                .hasStatusOk()
                .bodyText()
                .contains("The cases are being run; this page follows.", "0 of 180 cases run");
    }

    @Test
    void a_wrong_order_is_told_at_its_field() {
        assertThat(order("draft-reply", "small", "small"))
                .hasStatusOk()
                .bodyText()
                .contains("choose two");
        assertThat(order("draft-reply", "nobody", "big")).bodyText().contains("There is no model &#39;nobody&#39;");
        assertThat(order("draft-reply", "", "big")).bodyText().contains("Name the candidate.");
        assertThat(certificates.last(1)).isEmpty();
    }

    @Test
    void a_suite_that_cannot_be_read_is_said_and_stops_no_page() throws IOException {
        var broken = Files.writeString(CertificatePages.SUITES.resolve("fees.yaml"), "title: Fees");
        try {
            assertThat(get("/certificates", "OWNER"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Suite fees.yaml, cases: list 1 to 2000 cases");
        } finally {
            Files.delete(broken);
        }
    }

    @Test
    void a_certificate_shows_verdict_intervals_money_time_and_drafts_side_by_side() {
        var one = judged(run(10));

        assertThat(get("/certificates/" + one.id(), "OWNER"))
                .hasStatusOk()
                .bodyText()
                .contains("passed, waits for a signature", "10 of 10 (100.0 %)", "72.2 to 100.0 %", "9 of 10 (90.0 %)")
                .contains("+10.0 points", "-18.9 to +40.4", "0.012000", "12 ms")
                .contains("The amount has no source.", "<mark class=\"differs\">12</mark>")
                .contains("What does card 1 cost, &lt;b&gt;", "[PERSON_1]")
                .doesNotContain("<b>[PERSON_1]", "card 2 cost");
        assertThat(get("/certificates/" + one.id() + "?show=all", "OWNER"))
                .bodyText()
                .contains("card 2 cost");
        assertThat(get("/certificates/" + one.id() + "?tier=HIGH", "OWNER"))
                .bodyText()
                .contains("Both models came to the same");
    }

    @Test
    void an_accepted_one_tells_what_to_write_into_the_table() {
        var one = judged(run(10));
        certificates.signed(one.id(), new Signature(Signature.Decision.ACCEPTED, "risk", "Good <i>enough</i>.", NOW));

        assertThat(get("/certificates/" + one.id(), "OWNER"))
                .bodyText()
                .contains("passed and accepted", "&quot;" + one.id() + "&quot;</code>")
                .contains("Good &lt;i&gt;enough&lt;/i&gt;.");
    }

    @Test
    void programs_order_list_and_read_certificates() {
        var answer = mvc.post()
                .uri("/api/v1/model-certificates")
                .with(user("somebody").roles("RISK"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"pattern\":\"draft-reply\",\"candidate\":\"small\",\"current\":\"big\"}")
                .exchange();
        assertThat(answer).hasStatus(202).bodyJson().extractingPath("$.state").isEqualTo("RUNNING");
        nothing();
        var one = judged(run(10));

        assertThat(get("/api/v1/model-certificates", "OPS"))
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("state", "TO_BE_SIGNED")
                .containsEntry("candidate", "small");
        assertThat(get("/api/v1/model-certificates/" + one.id(), "OWNER"))
                .bodyJson()
                .extractingPath("$.tiers[0].figures.pairs")
                .isEqualTo(Map.of("both", 9, "candidateOnly", 1, "currentOnly", 0, "neither", 0));
    }

    @Test
    void one_that_runs_or_waits_for_a_signature_can_be_withdrawn_and_then_says_by_whom() {
        var running = run(3);
        var waiting = judged(run(10));

        for (var one : List.of(running, waiting)) {
            assertThat(get("/certificates/" + one.id(), "OPS")).bodyText().contains("Yes, withdraw it");
            assertThat(withdraw("/certificates/" + one.id() + "/withdrawal", "OWNER"))
                    .hasRedirectedUrl("/certificates/" + one.id())
                    .flash()
                    .containsEntry("notice", "The certificate is withdrawn.");
            assertThat(get("/certificates/" + one.id(), "OWNER"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("verdict-withdrawn\">withdrawn<", "Withdrawn by somebody", "Nobody can sign it")
                    .doesNotContain("Yes, withdraw it", "this page follows", "It waits in Tasklist");
        }
    }

    @Test
    void what_has_ended_is_not_withdrawn_and_says_why() {
        var signed = judged(run(10));
        certificates.signed(signed.id(), new Signature(Signature.Decision.ACCEPTED, "risk", "", NOW));
        var why = "The certificate " + signed.id() + " has ended: passed and accepted. Only one that is being run or"
                + " waits for a signature can be withdrawn.";

        assertThat(get("/certificates/" + signed.id(), "OWNER")).bodyText().doesNotContain("Yes, withdraw it");
        assertThat(withdraw("/certificates/" + signed.id() + "/withdrawal", "OWNER"))
                .flash()
                .containsEntry("notice", why);
        assertThat(withdraw("/api/v1/model-certificates/" + signed.id() + "/withdrawal", "OPS"))
                .hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(why);
        assertThat(get("/api/v1/model-certificates/" + signed.id(), "OPS"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("ACCEPTED");
    }

    @Test
    void programs_withdraw_once() {
        var address = "/api/v1/model-certificates/" + run(3).id();

        assertThat(withdraw(address + "/withdrawal", "RISK"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WITHDRAWN");
        assertThat(get(address, "RISK"))
                .bodyJson()
                .extractingPath("$.withdrawal.by")
                .isEqualTo("somebody");
        assertThat(withdraw(address + "/withdrawal", "OWNER"))
                .hasStatus(409)
                .bodyText()
                .contains("was withdrawn before, by somebody.");
        assertThat(withdraw("/api/v1/model-certificates/x/withdrawal", "OPS"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no certificate 'x'.");
        assertThat(withdraw("/certificates/SC-20261123-7K3M9QX2VB/withdrawal", "OPS"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificates", "/certificates/SC-20261123-7K3M9QX2VB", "/api/v1/model-certificates"})
    void agents_and_reviewers_do_not_see_them(String address) {
        assertThat(get(address, "AGENT")).hasStatus(403);
        assertThat(get(address, "REVIEWER")).hasStatus(403);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(get("/certificates/SC-20261123-7K3M9QX2VB", "OPS")).hasStatus(404);
        assertThat(get("/certificates/x", "OPS")).hasStatus(404);
        assertThat(get("/api/v1/model-certificates/x", "OPS")).hasStatus(404);
    }

    /** A run certificate in which only the first case of tier LOW differs. */
    private Certificate run(int casesATier) {
        var one = CertificateFixture.certificate(casesATier);
        certificates.insert(one);
        for (var suiteCase : one.suite().cases()) {
            boolean differs = suiteCase.name().equals("low-1");
            results.keep(
                    one.id(),
                    CertificateFixture.result(suiteCase.name(), Side.CANDIDATE, Kind.CLEAN, "It costs 10 euros."));
            results.keep(
                    one.id(),
                    differs
                            ? CertificateFixture.result(
                                    suiteCase.name(),
                                    Side.CURRENT,
                                    Kind.DOUBTFUL,
                                    "It costs 12 euros.",
                                    new Finding("Numbers", Verdict.DOUBTFUL, "The amount has no source."))
                            : CertificateFixture.result(
                                    suiteCase.name(), Side.CURRENT, Kind.CLEAN, "It costs 10 euros."));
        }
        return one;
    }

    private Certificate judged(Certificate one) {
        var pairs = new ArrayList<CasePair>();
        for (var suiteCase : one.suite().cases()) {
            pairs.add(new CasePair(
                    suiteCase.tier(),
                    new Outcome(Kind.CLEAN, 1200, 300, 40, 12),
                    new Outcome(suiteCase.name().equals("low-1") ? Kind.DOUBTFUL : Kind.CLEAN, 1200, 300, 40, 12)));
        }
        certificates.judged(one.id(), one.rule().judge(pairs), NOW);
        return certificates.get(one.id());
    }

    private MvcTestResult order(String pattern, String candidate, String current) {
        return mvc.post()
                .uri("/certificates")
                .param("pattern", pattern)
                .param("candidate", candidate)
                .param("current", current)
                .with(user("somebody").roles("OWNER"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult withdraw(String address, String role) {
        return mvc.post()
                .uri(address)
                .with(user("somebody").roles(role))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, String role) {
        return mvc.get().uri(address).with(user("somebody").roles(role)).exchange();
    }
}
