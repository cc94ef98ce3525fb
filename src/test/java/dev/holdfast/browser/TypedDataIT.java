package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.holdfast.platform.PlatformDocuments;
import dev.holdfast.platform.PlatformUser;
import dev.holdfast.process.LeakScan;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Personal values that a reviewer types, in the real Tasklist: they do not get past its form. */
class TypedDataIT {

    private static final String CARD = "4111 1111 1111 1111";
    private static final String IBAN = "DE02 1203 0000 0000 2020 51";
    private static final String MAIL = "someone.typed@mail.test";
    private static final String PHONE = "+44 20 7946 0733";

    @RegisterExtension
    static final Windows windows = new Windows();

    private final RunningHoldfast holdfast = RunningHoldfast.shared();
    private final WebApps webApps = new WebApps(PlatformUser.OPS);

    @Test
    void a_typed_value_keeps_the_task_open_until_its_token_stands_there() {
        var caseId = holdfast.api()
                .take(
                        "K-1001",
                        "My card was declined and the chip does not work. Write to marta.demofeld@example.com please.");
        long instance = inReview(caseId);
        var task = webApps.awaitTask(instance).path("id").asText();
        var reviewer = windows.open("reviewer").signInToTasklist();
        var form = editing(reviewer, task);
        var draft = form.reply().inputValue();
        assertThat(form.text()).doesNotContain("This looks like");

        for (String value : List.of(CARD, CARD.replace(" ", "-"), IBAN, IBAN.replace(" ", ""))) {
            form.reply().fill(draft + "\n\nP.S. It is about " + value + ".");
            assertThat(form.completeInVain()).contains("Take the card or account number out of the text above");
            assertThat(form.text()).contains("This looks like a card or account number");
            reviewer.picture("tasklist-refuses", 2200);
            assertThat(form.reply().inputValue()).contains(value);
            isStillOpen(instance, task);
            form.reply().fill(draft);
            hasNothingToSay(reviewer);
        }
        for (String value : List.of(MAIL, PHONE)) {
            form.reply().fill(draft + "\n\nP.S. We answer to " + value + ".");
            assertThat(form.completeInVain()).contains("It is no person's");
            assertThat(form.text())
                    .contains("This looks like an e-mail address or a phone number of a person.")
                    .doesNotContain("This looks like a card");
            reviewer.picture("tasklist-asks", 2200);
            assertThat(form.reply().inputValue()).contains(value);
            isStillOpen(instance, task);
            form.reply().fill(draft);
            hasNothingToSay(reviewer);
        }
        form.reply().fill(draft + "\n\nP.S. We answer to [EMAIL_1], or write to service@lindenmark.example.");
        hasNothingToSay(reviewer);
        form.complete();

        assertThat(sent(caseId))
                .contains("We answer to marta.demofeld@example.com, or write to service@lindenmark.example.");
        webApps.awaitState(instance, "COMPLETED");
        assertThat(webApps.variablesOf(instance)).anyMatch(value -> value.contains("We answer to [EMAIL_1]"));
        isNowhere(CARD, IBAN, MAIL, PHONE);
    }

    @Test
    void a_number_that_is_no_persons_passes_with_a_tick_and_a_reference_with_slashes() {
        var caseId = holdfast.api().take("K-1002", "My card was declined and the chip does not work.");
        var task = webApps.awaitTask(inReview(caseId)).path("id").asText();
        var form = editing(windows.open("reviewer").signInToTasklist(), task);
        form.reply()
                .fill(form.reply().inputValue()
                        + "\n\nP.S. Your reference is 4000/0000/0000/0002, that of the shop 0123456789.");
        form.confirm("It is no person's");
        form.complete();

        assertThat(sent(caseId)).contains("that of the shop 0123456789.");
    }

    /** The process that has brought the case to its reviewer. */
    private long inReview(String caseId) {
        return holdfast.api()
                .await(caseId, "IN_REVIEW")
                .path("processInstanceKey")
                .asLong();
    }

    private static TasklistPage editing(Person reviewer, String task) {
        var form = TasklistPage.open(reviewer, task);
        form.assignToMe();
        form.decide("Send with my edits");
        form.tick("The tone is wrong");
        return form;
    }

    private String sent(String caseId) {
        return holdfast.api()
                .await(caseId, "SENT")
                .path("delivery")
                .path("text")
                .asText();
    }

    /** Tasklist looks at a text a moment after it was typed. */
    private static void hasNothingToSay(Person reviewer) {
        reviewer.page()
                .waitForSelector(
                        "text=This looks like",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void isStillOpen(long instance, String task) {
        assertThat(webApps.openTask(instance).map(open -> open.path("id").asText()))
                .contains(task);
    }

    private static void isNowhere(String... values) {
        var scan = new LeakScan(List.of(values));
        var found = new HashSet<String>();
        PlatformDocuments.all()
                .forEach(document ->
                        scan.in(document.toString()).forEach(value -> found.add(value + " in " + document)));
        assertThat(found).isEmpty();
    }
}
