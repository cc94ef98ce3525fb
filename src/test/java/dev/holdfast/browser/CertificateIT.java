package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A model is tried beside another in the real Zeebe, and signed for in the real Tasklist; its calls have pages. */
class CertificateIT {

    private static final Page.WaitForSelectorOptions A_WHOLE_RUN =
            new Page.WaitForSelectorOptions().setTimeout(180_000);

    @RegisterExtension
    static final Windows windows = new Windows();

    @Test
    void a_model_is_tried_and_signed_for_by_another_person_and_every_call_has_a_page() {
        var holdfast = RunningHoldfast.shared();
        var page = windows.open("owner").signInToWorkbench(holdfast).page();
        var watch = new PageWatch(page, holdfast.page(""));
        page.navigate(holdfast.page("/certificates"));
        page.selectOption("#candidate", "extractive");
        page.selectOption("#current", "default");
        page.click("#content button.main");
        page.waitForURL("**/certificates/SC-*");
        var id = page.url().replaceFirst(".*/certificates/", "");

        page.waitForSelector(".verdict-to_be_signed", A_WHOLE_RUN);
        assertThat(page.innerText("#content")).contains("30 of 30 cases run", "It waits in Tasklist");
        watch.look("certificate");

        var own = TasklistPage.openFirst(windows.open("owner").signInToTasklist(), "Sign certificate");
        own.assignToMe();
        assertThat(own.text())
                .contains(id, "What the cases say", "Ordered by owner; another person signs.")
                .doesNotContain("undefined", "{\"", "has just completed");
        own.decide("Yes, I accept it");
        own.complete();

        page.waitForTimeout(5000);
        var risk = windows.open("risk").signInToTasklist();
        var form = TasklistPage.openFirst(risk, "Sign certificate");
        form.assignToMe();
        assertThat(form.text())
                .contains(id, "This certificate was ordered by owner, who has just completed this task.")
                .doesNotContain("undefined", "{\"");
        risk.picture("certificate-tasklist", 1100);
        form.decide("Yes, I accept it");
        form.complete();

        page.waitForTimeout(2000);
        page.navigate(holdfast.page("/certificates/" + id));
        for (int i = 0; i < 30 && page.locator(".verdict-accepted").count() == 0; i++) {
            page.waitForTimeout(1000);
            page.reload();
        }
        assertThat(page.innerText("#content")).contains("passed and accepted", "\"" + id + "\"", "risk");

        page.navigate(holdfast.page("/models"));
        page.click("a[href*='/models/calls/']");
        page.waitForURL("**/models/calls/*");
        watch.look("call");
        watch.assertNoComplaints();
    }
}
