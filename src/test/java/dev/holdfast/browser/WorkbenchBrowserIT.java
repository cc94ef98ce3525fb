package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.Workbench;
import dev.holdfast.workflow.web.SampleDiagrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
class WorkbenchBrowserIT {

    @RegisterExtension
    static final Windows windows = new Windows();

    /** Marks on lines have no height of their own, and steps may be out of sight. */
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @Autowired
    SampleCases samples;

    @Autowired
    SampleDiagrams platform;

    @LocalServerPort
    int port;

    private final List<PageWatch> watches = new ArrayList<>();

    @AfterEach
    void nothing_was_refused_or_failed_in_the_browser() {
        watches.forEach(PageWatch::assertNoComplaints);
    }

    @Test
    void pages_fit_whatever_a_case_holds() {
        var person = windows.open("agent");
        var watch = new PageWatch(person.page(), address(""));
        var cases = Map.of(
                "in-review", samples.inReview(),
                "sent", samples.sent(),
                "stopped", samples.stopped(),
                "extreme", samples.extreme(),
                "long", samples.guarded("Long", "A sentence of a long message, which goes on. ".repeat(440)),
                "received", samples.received("", "Hello").id());
        person.page().navigate(address("/cases"));
        signIn(person.page(), "agent");

        watch.open("/cases", "cases-of-all-kinds");
        watch.open("/cases?q=nothing-is-like-that", "cases-none");
        cases.forEach((name, id) -> {
            person.page().setViewportSize(1280, 800);
            watch.open("/cases/" + id, "case-" + name);
        });
        person.page().navigate(address("/"));
        person.page().click("text=Send to the case desk");
        person.page().waitForSelector(".fault");
        watch.look("new-message-with-faults");
        platform.busy();
        person.page().setViewportSize(1280, 800);
        person.page().navigate(address("/diagrams"));
        // The very first survey may take longer than the page waits; the page then loads itself again.
        person.page().waitForSelector(".badge-incident >> nth=1");
        watch.look("diagrams-busy");
        watch.open("/diagrams/customerReply", "diagram-busy");
        watch.assertNoComplaints();
    }

    @Test
    void marks_move_and_news_appear_while_the_page_is_open() {
        var id = samples.inReview();
        var page = open(1280);
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
    }

    @Test
    void cases_are_opened_by_keyboard() {
        samples.sent();
        var newest = samples.inReview();
        var page = open(1280);
        page.navigate(address("/cases"));
        signIn(page, "owner");

        page.keyboard().press("j");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        page.waitForURL("**/cases/" + newest);
    }

    @Test
    void an_agent_takes_a_message_in_and_withdraws_it() {
        var page = open(390);
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
    }

    @Test
    void what_was_typed_is_not_lost_when_the_sign_in_has_run_out() {
        var page = open(1280);
        page.navigate(address("/"));
        signIn(page, "agent");
        page.fill("#customerId", "K-1003");
        page.fill("#message", "A long story, told on the phone.");
        page.context().clearCookies();

        page.click("text=Send to the case desk");

        page.waitForSelector("text=This page was open too long");
        assertThat(page.inputValue("#typed")).isEqualTo("A long story, told on the phone.");
        watches.getLast().expectStatus(403);
        watches.getLast().look("outdated");
        page.click("a:has-text('Sign in again')");
        page.waitForSelector("#username");
    }

    @Test
    void what_is_not_allowed_or_goes_wrong_is_a_page_with_a_way_out() {
        var page = open(1280);
        page.navigate(address("/cases"));
        signIn(page, "reviewer");
        page.evaluate("""
                () => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = '/';
                  const token = document.createElement('input');
                  token.name = '_csrf';
                  token.value = document.querySelector('meta[name=csrf-token]').content;
                  form.append(token);
                  document.body.append(form);
                  form.submit();
                }""");
        page.waitForSelector("text=Your role does not allow this.");
        watches.getLast().expectStatus(403);
        watches.getLast().look("not-allowed");
        page.click("text=To the cases");
        page.waitForURL("**/cases");

        page.navigate(address("/cases/" + samples.broken()));
        page.waitForSelector("text=It is not your fault");
        watches.getLast().expectStatus(500);
        watches.getLast().look("went-wrong");
    }

    @Test
    void a_grave_fault_of_accessibility_is_found() {
        var page = open(1280);
        page.navigate(address("/sign-in"));
        page.evaluate("() => document.querySelector('main').append(document.createElement('input'))");

        assertThatThrownBy(() -> watches.getLast().look("faulty"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label");
    }

    private Page open(int width) {
        var page = windows.open("somebody", new Browser.NewContextOptions().setViewportSize(width, 900))
                .page();
        watches.add(new PageWatch(page, address("")));
        return page;
    }

    private void signIn(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("button.main");
        page.waitForSelector(".who");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
