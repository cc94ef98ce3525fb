package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The workbench's pages in a real browser, on a desk and on a phone, by day and by night; without engine. */
@SpringBootTest(
        classes = Workbench.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camunda.client.enabled=false"
        })
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchBrowserIT {

    private static final Path PICTURES = Path.of("target", "screenshots", "workbench");

    /** Marks on lines have no height of their own, and steps may be out of sight. */
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    private final List<String> complaints = new ArrayList<>();

    @Autowired
    SampleCases samples;

    @LocalServerPort
    int port;

    Playwright playwright;
    Browser browser;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "There is no Chromium on this machine");
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothing_was_refused_or_failed_in_the_browser() {
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"desk, LIGHT", "desk, DARK", "phone, LIGHT", "phone, DARK"})
    void each_page_fits_the_screen(String screen, ColorScheme colours) {
        var inReview = samples.inReview();
        var sent = samples.sent();
        var stopped = samples.stopped();
        samples.received("مرحبا, where is my card?", "x");
        var page = open(screen.equals("desk") ? 1280 : 390, colours);
        var name = screen + "-" + colours.name().toLowerCase(Locale.ROOT);

        page.navigate(address("/cases"));
        look(page, name, "sign-in");
        signIn(page, "agent");
        look(page, name, "cases");
        for (var one :
                Map.of("in-review", inReview, "sent", sent, "stopped", stopped).entrySet()) {
            page.navigate(address("/cases/" + one.getValue()));
            page.waitForSelector("#diagram .is-done", ATTACHED);
            look(page, name, "case-" + one.getKey());
        }
        page.navigate(address("/"));
        page.click("text=Send to the case desk");
        page.waitForSelector(".fault");
        look(page, name, "new-message");
        page.navigate(address("/cases/C-20261123-0000000000"));
        look(page, name, "not-found");
        complaints.removeIf(complaint -> complaint.contains("404"));
        page.context().close();
    }

    @Test
    void marks_move_and_news_appear_while_the_page_is_open() {
        var id = samples.inReview();
        var page = open(1280, ColorScheme.LIGHT);
        page.navigate(address("/cases/" + id));
        signIn(page, "reviewer");
        page.waitForSelector("#diagram [data-element-id=userTask_secondReview].is-active", ATTACHED);
        assertThat(page.getAttribute("#task-link", "href")).endsWith("/tasklist/4503599627370541");

        samples.send(id);

        page.waitForSelector("#case-head .status-sent");
        page.waitForSelector("#reply-title");
        page.waitForSelector("#diagram [data-element-id=endEvent_replyDelivered].is-done", ATTACHED);
        assertThat(page.querySelectorAll("#diagram .is-active")).isEmpty();
        assertThat(page.querySelectorAll("#diagram .djs-connection.is-done")).isNotEmpty();
        page.context().close();
    }

    @Test
    void cases_are_opened_by_keyboard() {
        samples.sent();
        var newest = samples.inReview();
        var page = open(1280, ColorScheme.LIGHT);
        page.navigate(address("/cases"));
        signIn(page, "owner");

        page.keyboard().press("j");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        page.waitForURL("**/cases/" + newest);
        page.context().close();
    }

    @Test
    void an_agent_takes_a_message_in_and_withdraws_it() {
        var page = open(390, ColorScheme.LIGHT);
        page.navigate(address("/"));
        signIn(page, "agent");

        page.fill("#customerId", "K-1003");
        assertThat(page.textContent("#customer-hint")).contains("Aiko Testhara");
        page.fill("#message", "<script>document.title='run'</script> Where is my card?");
        assertThat(page.textContent("#message-count")).startsWith("55 of 20,000");
        page.click("text=Send to the case desk");
        page.waitForURL("**/cases/C-*");
        assertThat(page.textContent("#case-news .text")).contains("<script>");
        assertThat(page.title()).startsWith("C-");
        page.click("text=Withdraw this case");
        page.click("text=Yes, withdraw it");

        page.waitForSelector("text=The case is being withdrawn.");
        page.context().close();
    }

    private Page open(int width, ColorScheme colours) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address("")) && !request.url().startsWith("data:")) {
                complaints.add("Request to " + request.url());
            }
        });
        return page;
    }

    private void signIn(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("button.main");
        page.waitForSelector(".who");
    }

    private static void look(Page page, String screen, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + screen + ".png")));
        var overhang = Objects.requireNonNull(
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        assertThat(overhang).as("%s on %s scrolls sideways", name, screen).isEqualTo(0);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
