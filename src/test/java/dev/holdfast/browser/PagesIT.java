package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the whole application that the navigation leads to, with real cases: on a desk and on a phone, by day and
 * by night, none has a serious fault of accessibility, scrolls sideways, complains, or asks another server.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

    /** A phone shows a diagram without its badges, and a drawing further down only once it comes into sight. */
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @RegisterExtension
    static final Windows windows = new Windows();

    /** Pages that somebody has looked at already: roles see the same ones. */
    private static final Set<String> SEEN = new LinkedHashSet<>();

    RunningHoldfast holdfast;

    @BeforeEach
    void start() {
        holdfast = RunningHoldfast.shared();
    }

    @Test
    @Order(1)
    void a_message_becomes_a_case_by_keyboard_alone_and_its_page_has_no_fault() {
        var agent = windows.open("agent");
        var watch = new PageWatch(agent.page(), holdfast.page(""));
        agent.page().navigate(holdfast.page("/sign-in"));
        watch.look("sign-in");
        agent.signInToWorkbench(holdfast);
        var keyboard = agent.page().keyboard();

        agent.page().navigate(holdfast.page("/"));
        keyboard.type("K-1001");
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.type("My card does not work");
        keyboard.press("Tab");
        keyboard.type("My debit card was declined in the shop. What can I do?");
        keyboard.press("Tab");
        keyboard.press("Enter");
        agent.page().waitForURL("**/cases/C-*");
        var caseId = agent.page().url().replaceFirst(".*/cases/", "");
        holdfast.api().await(caseId, "IN_REVIEW");
        agent.page().waitForSelector(".claims li");
        watch.look("case");

        agent.page().navigate(holdfast.page("/cases"));
        keyboard.press("/");
        keyboard.type(caseId);
        agent.page().waitForFunction("() => document.querySelectorAll('#case-list tbody tr').length === 1");
        agent.page().waitForURL("**q=" + caseId + "*");
        assertThat(agent.page().evaluate("document.activeElement.id")).isEqualTo("q");
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Enter");
        agent.page().waitForURL("**/cases/" + caseId);
        watch.assertNoComplaints();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "reviewer", "owner", "risk", "ops"})
    @Order(2)
    void no_page_of_the_navigation_has_a_fault(String role) {
        var person = windows.open(role).signInToWorkbench(holdfast);
        var watch = new PageWatch(person.page(), holdfast.page(""));
        person.page().navigate(holdfast.page("/cases"));
        var links = person.page().querySelectorAll("nav[aria-label=Pages] a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).contains("/cases", "/sent", "/diagrams");

        for (var link : links) {
            if (link.equals("/diagrams")) {
                person.page().navigate(holdfast.page(link));
                person.page().waitForSelector(".drawing svg", ATTACHED);
            }
            if (SEEN.add(link)) {
                watch.open(link, "page" + link.replace('/', '-'));
            } else {
                person.page().navigate(holdfast.page(link));
            }
            assertThat(person.page().querySelectorAll("nav [aria-current=page]"))
                    .as(link)
                    .hasSize(1);
        }
        if (SEEN.add("/diagrams/customerReply")) {
            watch.open("/diagrams/customerReply", "diagram");
        }
        if (SEEN.add("/knowledge/documents/card-declined")) {
            watch.open("/knowledge/documents/card-declined", "document");
        }
        watch.assertNoComplaints();
    }

    @Test
    @Order(3)
    void errors_are_pages_with_a_way_out() {
        var person = windows.open("ops").signInToWorkbench(holdfast);
        var watch = new PageWatch(person.page(), holdfast.page(""));

        for (var page :
                Map.of("/nowhere", 404, "/cases/C-20261123-0000000000", 404).entrySet()) {
            watch.open(page.getKey(), "error" + page.getValue());
            watch.expectStatus(page.getValue());
            assertThat(person.page().querySelectorAll("main a.main")).hasSize(1);
        }
        watch.assertNoComplaints();
    }

    @Test
    @Order(4)
    void the_sources_beside_a_claim_light_up() {
        var caseId = holdfast.api().take("K-1004", "My card was declined and the chip does not work. What can I do?");
        holdfast.api().await(caseId, "IN_REVIEW");
        var agent = windows.open("agent").signInToWorkbench(holdfast);
        agent.page().navigate(holdfast.page("/cases/" + caseId));

        agent.page().hover(".claimed[data-claim='1']");

        agent.page().waitForSelector("#claim-1.lit");
        assertThat(agent.page().querySelectorAll(".claims .lit")).hasSize(1);
        agent.page().focus(".claimed[data-claim='2']");
        agent.page().waitForSelector("#claim-2.lit");
        agent.page().keyboard().press("Enter");
        assertThat(agent.page().url()).endsWith("#claim-2");
    }

    @Test
    @Order(5)
    void an_open_task_is_counted_on_its_element_and_the_links_lead_to_it() {
        var ops = windows.open("ops").signInToWorkbench(holdfast).signInToOperate();
        ops.page().navigate(holdfast.page("/diagrams"));
        var caseId = holdfast.api().take("K-1004", "My card was declined and the chip does not work. What can I do?");
        holdfast.api().await(caseId, "IN_REVIEW");

        var instance =
                holdfast.api().caseFile(caseId).path("processInstanceKey").asText();
        ops.page().waitForSelector("[data-container-id=userTask_reviewDraft] .badge-task");
        var row = ops.page().locator("tr[data-element=userTask_reviewDraft]");
        assertThat(Integer.parseInt(row.getAttribute("data-waiting"))).isPositive();

        var operate = row.getAttribute("data-operate");
        var tasklist = row.getAttribute("data-tasklist");

        var link = ops.page().locator("a[href*='" + instance + "']");
        // Operate records an instance a moment later, and looks no second time by itself.
        for (int look = 0; look < 20 && link.count() == 0; look++) {
            ops.page().navigate(operate);
            ops.page().waitForTimeout(2000);
        }
        assertThat(link.count()).isPositive();
        var reviewer = windows.open("reviewer").signInToTasklist();
        reviewer.page().navigate(tasklist);
        reviewer.page().waitForSelector("text=Review draft");
    }
}
