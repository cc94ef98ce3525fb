package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assist.Drafts;
import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.Workbench;
import dev.holdfast.check.CheckResults;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.evidence.EvidenceStore;
import dev.holdfast.evidence.OutcomeSteps;
import dev.holdfast.review.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Risk sees in a real browser whether the record of a case is verified; without engine. */
@SpringBootTest(
        classes = Workbench.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:record;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camunda.client.enabled=false"
        })
@ActiveProfiles("demo")
@Import({EvidenceStore.Evidence.class, OutcomeSteps.class, Drafts.class, CheckResults.class, Reviews.class, Outbox.class
})
class RecordLineIT {

    @RegisterExtension
    static final Windows windows = new Windows();

    @Autowired
    SampleCases samples;

    @Autowired
    OutcomeSteps steps;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void the_line_appears_by_itself_and_turns_red_when_a_review_was_changed() {
        var id = samples.sent();
        EvidenceStore.decided(jdbc, id);
        steps.replied(id);
        var person = windows.open("risk");
        var page = person.page();
        page.navigate("http://localhost:" + port + "/cases/" + id);
        page.fill("#username", "risk");
        page.fill("#password", "risk");
        page.click("button.main");

        page.waitForSelector("text=Record verified, entry 1 of 1");
        person.picture("record-verified", 2400);
        jdbc.sql("update review set reviewer = 'somebody' where review_id = ?")
                .param("R1-" + id)
                .update();
        page.reload();

        page.waitForSelector(".banner.bad >> text=reviewer of review R1-" + id);
        assertThat(page.locator("text=Being checked").count()).isZero();
        person.picture("record-changed", 2400);
    }
}
