package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.holdfast.platform.PlatformUser;
import dev.holdfast.platform.SharedPlatform;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job, as people do it: in a browser, through the real Tasklist, watched in the real Operate. */
class ReviewInTasklistIT {

    /** On a quiet machine both the task and the sent reply are there within 10 s; this is for busy ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @RegisterExtension
    static final Windows windows = new Windows();

    RunningHoldfast holdfast;
    WebApps webApps;

    @BeforeEach
    void start() {
        holdfast = RunningHoldfast.shared();
        webApps = new WebApps(PlatformUser.OPS);
    }

    @Test
    void a_reviewer_edits_the_draft_in_tasklist_and_the_customer_gets_it() {
        var agent = windows.open("agent").signInToWorkbench(holdfast);
        var reviewer = windows.open("reviewer").signInToTasklist();

        agent.page().navigate(holdfast.page("/"));
        agent.page().fill("#customerId", "K-1001");
        agent.page().fill("#subject", "My card does not work");
        agent.page().fill("#message", """
                        Hello,
                        since yesterday my debit card is not working. The terminal in the shop says "declined", although \
                        there is money in my account. What can I do?

                        You reach me at marta.demofeld@example.com or +44 20 7946 0101.
                        Best regards
                        Marta Demofeld""");
        agent.picture("new-message");
        agent.page().click("text=Send to the case desk");
        long received = System.nanoTime();
        agent.page().waitForURL("**/cases/C-*");
        var caseId = agent.page().url().replaceFirst(".*/cases/", "");

        var task = task(caseId, "userTask_reviewDraft");
        print("From the click to the task in Tasklist", received);
        agent.page().waitForSelector("#case-head .status-in_review");
        agent.page().waitForSelector("#diagram [data-element-id=userTask_reviewDraft].is-active", ATTACHED);
        agent.page().waitForSelector("#task-link[href$='/tasklist/" + task + "']");
        agent.page().waitForSelector("#operate-link:visible");
        agent.picture("case-in-review", 1100);

        var form = TasklistPage.open(reviewer, task);
        form.assignToMe();
        form.reload();
        reviewer.picture("tasklist-form", 1500);
        assertThat(form.text())
                .contains("since yesterday my debit card is not working", "[PERSON_1]", "[EMAIL_1]", "[PHONE_1]")
                .contains("Moderate risk", "(version of 20")
                .doesNotContain("Demofeld", "marta.", "7946")
                .doesNotContain("{\"", "[{", "passageId", "documentId", "undefined");

        form.decide("Send with my edits");
        var edited = form.reply().inputValue().replaceFirst("^[^\\n]*", "Dear [PERSON_1],")
                + "\n\nP.S. We have [EMAIL_1] as your address.";
        form.reply().fill(edited);
        form.tick("The tone is wrong");
        reviewer.picture("tasklist-form-edited");
        form.complete();
        long completed = System.nanoTime();

        var sent = holdfast.api().await(caseId, "SENT");
        print("From the completed task to the sent reply", completed);
        agent.page().navigate(holdfast.page("/sent"));
        agent.picture("sent");
        var reply = agent.page().locator("article", new Page.LocatorOptions().setHasText(caseId));
        assertThat(reply.innerText())
                .contains("Dear Marta", "P.S. We have marta.demofeld@example.com as your address.")
                .doesNotContain("[PERSON_1]", "[EMAIL_1]");
        agent.page().navigate(holdfast.page("/cases/" + caseId));
        assertThat(agent.page().textContent("#case-head .status-sent")).isEqualTo("Sent");
        agent.page().waitForSelector("#diagram [data-element-id=endEvent_replyDelivered].is-done", ATTACHED);
        agent.picture("case-sent", 1100);

        var instance = sent.path("processInstanceKey").asLong();
        webApps.awaitState(instance, "COMPLETED");
        assertThat(webApps.variablesOf(instance))
                .anyMatch(value -> value.contains("[PERSON_1]"))
                .noneMatch(value -> value.contains("Demofeld") || value.contains("marta.") || value.contains("7946"));
        var ops = windows.open("ops").signInToOperate().signInToWorkbench(holdfast);
        ops.page().navigate(holdfast.page("/sent"));
        assertThat(ops.page()
                        .locator("article", new Page.LocatorOptions().setHasText(caseId))
                        .innerText())
                .contains("Dear [PERSON_1]", "[EMAIL_1]")
                .doesNotContain("Marta");
        ops.page().navigate(SharedPlatform.get().operate() + "/processes/" + instance);
        ops.page().waitForSelector("[data-element-id=endEvent_replyDelivered].djs-element", ATTACHED);
        ops.page().waitForSelector("text=Message received");
        ops.picture("operate");
    }

    @Test
    void a_risky_reply_needs_two_people_and_the_same_one_is_sent_back() {
        var reviewer = windows.open("reviewer").signInToTasklist();
        var caseId = holdfast.api()
                .take("K-1003", "There is a payment of 49.90 on my card that I do not recognise. I did not make it!");

        long received = System.nanoTime();
        var task = task(caseId, "userTask_reviewDraft");
        print("From the call of the API to the task in Tasklist", received);
        var form = TasklistPage.open(reviewer, task);
        form.assignToMe();
        reviewer.picture("tasklist-high-risk", 1500);
        form.decide("Send as is");
        form.complete();

        var first = task(caseId, "userTask_secondReview");
        form = TasklistPage.open(reviewer, first);
        form.assignToMe();
        form.decide("Send as is");
        form.complete();

        var again = otherTask(caseId, "userTask_secondReview", first);
        assertThat(holdfast.api().caseFile(caseId).path("delivery").isNull()).isTrue();
        var reviewer2 = windows.open("reviewer2").signInToTasklist();
        form = TasklistPage.open(reviewer2, again);
        form.assignToMe();
        reviewer2.picture("tasklist-second-review", 1500);
        assertThat(form.text())
                .contains("reviewer has approved this reply already.")
                .contains("The second review has to be done by another person.");
        form.decide("Send as is");
        form.complete();

        var sent = holdfast.api().await(caseId, "SENT");
        ApiFields.areAllIn(sent);
        assertThat(sent.path("riskTier").asText()).isEqualTo("HIGH");
        assertThat(sent.path("reviewRoute").asText()).isEqualTo("DUAL_REVIEW");
        assertThat(sent.path("reviews"))
                .extracting(
                        review -> review.path("gate").asText(),
                        review -> review.path("reviewer").asText())
                .contains(tuple("reviewDraft", "reviewer"), tuple("secondReview", "reviewer2"));
        assertThat(sent.path("delivery").path("text").asText())
                .isEqualTo(sent.path("draft").path("text").asText());
    }

    private String task(String caseId, String element) {
        return otherTask(caseId, element, "");
    }

    /** Waits until Tasklist shows this task of the case, and not the earlier one, and returns its key. */
    private String otherTask(String caseId, String element, String earlier) {
        return Awaitility.await(element + " of " + caseId + " is in Tasklist")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Optional.of(holdfast.api().caseFile(caseId).path("processInstanceKey"))
                                .filter(JsonNode::isNumber)
                                .flatMap(instance -> webApps.openTask(instance.asLong()))
                                .filter(task ->
                                        task.path("taskDefinitionId").asText().equals(element))
                                .map(task -> task.path("id").asText())
                                .filter(key -> !key.equals(earlier)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void print(String what, long since) {
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }
}
