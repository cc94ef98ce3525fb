package dev.holdfast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.holdfast.operations.LostCustomer;
import dev.holdfast.platform.PlatformUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page "Operations" beside the real Operate: what stops is seen, understood, mended and set going again. */
class OperationsIT {

    private static final String CARD = "Hello, my card is not working. The machine in the shop says declined. Why?";
    private static final double PATIENCE_MILLISECONDS = 120_000;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void replies_that_stopped_are_sent_after_one_press_of_a_button() {
        var holdfast = RunningHoldfast.shared();
        var api = holdfast.api();
        var stopped = List.of(stopped(holdfast, "K-1007"), stopped(holdfast, "K-1008"));
        var cases = stopped.stream().map(Stopped::id).toList();
        try (var ops = new Person(browser, "ops")) {
            var page = ops.signInToWorkbench(holdfast).page();
            page.navigate(holdfast.page("/operations"));
            var retryAll = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry all 2"));
            retryAll.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLISECONDS));
            assertThat(page.locator("main")).containsText("stand still");
            assertThat(page.locator("main").innerText())
                    .contains(cases)
                    .contains("Send reply", "in Customer reply", "Put the customer back into the table customer")
                    .contains("Camunda", "Tasklist and Operate", "delivery.sendReply");
            ops.picture("operations", 1500);
            onPhoneInTheDark(page);

            stopped.forEach(one -> one.customer().putBack());
            retryAll.click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 steps are tried again");
            cases.forEach(id -> api.await(id, "SENT"));
            assertThat(page.locator("main"))
                    .not()
                    .containsText(
                            "Put the customer back into the table customer",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLISECONDS));
            ops.picture("operations-calm", 1300);
        }
    }

    private record Stopped(String id, LostCustomer customer) {}

    /** The reply is approved, and the customer's record is gone by then. */
    private static Stopped stopped(RunningHoldfast holdfast, String customerId) {
        var api = holdfast.api();
        var id = api.take(customerId, CARD);
        var instance = api.await(id, "IN_REVIEW").path("processInstanceKey").asLong();
        var customer = LostCustomer.lose(holdfast.store(), customerId);
        new WebApps(PlatformUser.REVIEWER)
                .completeTask(
                        instance,
                        Map.of(
                                "decision", "SEND_EDITED",
                                "finalReply", "We look into it.",
                                "reasonCodes", List.of("unclear"),
                                "guidance", ""));
        api.await(id, "FAILED");
        return new Stopped(id, customer);
    }

    private static void onPhoneInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(360, 800);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "operations-phone.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }
}
