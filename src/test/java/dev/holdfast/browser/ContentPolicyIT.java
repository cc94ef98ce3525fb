package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.Workbench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Pages keep to their own content-security-policy, the drawn diagram included, which knows no inline style. */
@SpringBootTest(
        classes = Workbench.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:policy;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camunda.client.enabled=false"
        })
@ActiveProfiles("demo")
class ContentPolicyIT {

    @LocalServerPort
    int port;

    @Autowired
    SampleCases samples;

    @Test
    void no_page_asks_for_what_its_policy_refuses() {
        var complaints = new ArrayList<String>();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            var page = browser.newPage(new Browser.NewPageOptions().setColorScheme(ColorScheme.LIGHT));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            signIn(page);
            for (var path : List.of("/", "/cases", "/cases/" + samples.inReview())) {
                page.navigate("http://localhost:" + port + path);
            }
            page.waitForSelector("#diagram .djs-element");

            assertThat(page.locator(".bjs-powered-by").boundingBox().width).isPositive();
            page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/csp.png")));
            assertThat(complaints).isEmpty();
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/sign-in");
        page.fill("#username", "agent");
        page.fill("#password", "agent");
        page.click("main button[type=submit]");
        page.waitForURL("**/");
    }
}
