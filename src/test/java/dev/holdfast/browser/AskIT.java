package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.holdfast.platform.PlatformUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions of agents on the real platform: asked on the page, looked at in the real Tasklist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path PICTURES = Path.of("target", "screenshots");

    RunningHoldfast holdfast;
    Playwright playwright;
    Browser browser;

    @BeforeAll
    void open() {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "There is no Chromium on this machine");
        holdfast = RunningHoldfast.shared();
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
    void an_agent_asks_and_the_answer_appears_with_its_sources_and_what_to_read_next() {
        try (var agent = new Person(browser, "agent").signInToWorkbench(holdfast)) {
            var page = agent.page();
            ask(page, "What does a replacement card cost, and how long does it take?");

            page.waitForSelector("#answer .answer-answered");

            assertThat(page.innerText("#answer-text")).contains("€10");
            assertThat(page.locator(".claims .source").count()).isPositive();
            assertThat(page.locator(".reading li").count()).isPositive();
            assertThat(page.locator(".asked a[aria-current]").count()).isEqualTo(1);
            pictures(page);
        }
    }

    @Test
    void a_delicate_question_waits_for_a_reviewer_and_appears_by_itself_once_approved() {
        try (var agent = new Person(browser, "agent").signInToWorkbench(holdfast);
                var reviewer = new Person(browser, "reviewer").signInToTasklist()) {
            var page = agent.page();
            ask(page, "Until when must a complaint be answered?");
            page.waitForSelector("#answer .answer-waiting_for_a_person");
            assertThat(page.locator("#answer-text").count()).isZero();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("ask-waiting.png")));

            var form = TasklistPage.open(reviewer, task(page.url().replaceFirst(".*/ask/", "")));
            form.assignToMe();
            assertThat(form.text())
                    .contains("Until when must a complaint be answered?", "The topic is delicate", "(version of 20")
                    .doesNotContain("{\"", "[{", "passageId", "undefined");
            reviewer.picture("ask-tasklist", 1500);
            form.decide("The agent may see it");
            form.complete();

            page.waitForSelector("#answer .answer-answered");
            assertThat(page.innerText("#answer")).contains("looked at by reviewer");
            assertThat(page.innerText("#answer-text")).contains("working days");
        }
    }

    private void ask(Page page, String question) {
        page.navigate(holdfast.page("/ask"));
        page.fill("#question", question);
        page.press("#question", "Control+Enter");
        page.waitForURL("**/ask/C-*");
    }

    private String task(String question) {
        var platform = new WebApps(PlatformUser.OPS);
        return Awaitility.await("the review of " + question + " is in Tasklist")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Optional.of(holdfast.api().caseFile(question).path("processInstanceKey"))
                                .filter(key -> key.isNumber())
                                .flatMap(key -> platform.openTask(key.asLong())),
                        Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** Nothing is wider than the screen, on a desk and on a phone, by day and by night. */
    private static void pictures(Page page) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 900);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of the page at %s", width)
                        .isEqualTo(width);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(
                                "ask-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png")));
            }
        }
    }
}
