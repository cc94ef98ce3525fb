package dev.holdfast.faults;

import static dev.holdfast.faults.RealPlatform.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.holdfast.browser.Chromium;
import dev.holdfast.browser.Person;
import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.browser.TasklistPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Hostile messages in a real browser: on the case page and in the form that a reviewer gets in the real Tasklist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMessageIT {

    private static final List<String> NAMES = List.of(
            "a script", "an image that calls home", "an expression", "a template", "a formula", "right to left");

    private final RealPlatform platform = new RealPlatform();
    private @Nullable Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "There is no Chromium on this machine");
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void nothing_in_a_message_is_executed_on_the_case_page_or_in_the_form() {
        var api = RunningHoldfast.shared().api();
        var message =
                String.join("\n", NAMES.stream().map(HostileTexts.all()::get).toList());
        var file = api.await(api.take("K-1003", message), "IN_REVIEW");
        var task = Awaitility.await("the task is in Tasklist")
                .atMost(PATIENCE)
                .until(
                        () -> platform.webApps()
                                .openTask(file.path("processInstanceKey").asLong()),
                        Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asText();

        try (var agent = new Person(browser, "agent");
                var reviewer = new Person(browser, "reviewer")) {
            var alarms = watched(agent.page());
            agent.signInToWorkbench(RunningHoldfast.shared());
            agent.page()
                    .navigate(RunningHoldfast.shared()
                            .page("/cases/" + file.path("caseId").asText()));
            agent.page().waitForTimeout(1500);
            agent.picture("hostile-case", 1600);
            isQuiet(agent.page(), alarms);

            var alarmsInTasklist = watched(reviewer.page());
            reviewer.signInToTasklist();
            var form = TasklistPage.open(reviewer, task);
            form.assignToMe();
            reviewer.page().waitForTimeout(1500);
            reviewer.picture("hostile-form", 1600);
            isQuiet(reviewer.page(), alarmsInTasklist);
            assertThat(form.text()).contains("[[${7919*7927}]]", "<script>window.hacked=1", "=7919*7927");
        }
    }

    private static List<String> watched(Page page) {
        var alarms = new ArrayList<String>();
        page.onDialog(dialog -> {
            alarms.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().contains("evil.example")) {
                alarms.add("a request to " + request.url());
            }
        });
        return alarms;
    }

    private static void isQuiet(Page page, List<String> alarms) {
        assertThat(alarms).isEmpty();
        assertThat(page.evaluate("() => 'hacked' in window")).isEqualTo(false);
        assertThat(page.innerText("body")).doesNotContain(HostileTexts.EVALUATED);
    }
}
