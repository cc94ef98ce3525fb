package dev.holdfast.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.holdfast.platform.PlatformUser;
import dev.holdfast.platform.SharedPlatform;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the README's pictures of the pages anew; by its name it is no part of a build. The README says how to run it. */
class ReadmePictures {

    private static final Path IMAGES = Path.of("src", "docs", "images");

    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    private static final List<String> MESSAGES = List.of(
            "How do I open a savings account, and what interest does it pay?",
            "My new card has not come yet. How long does it take?",
            "I cannot sign in to the app since this morning. What can I do?",
            "There is a payment of 49.90 on my card that I do not recognise. I did not make it!",
            "My father has died. What do you need from us for his account?");

    @RegisterExtension
    static final Windows windows = new Windows();

    @Test
    void take() {
        var holdfast = RunningHoldfast.shared();
        var reviewers = new WebApps(PlatformUser.REVIEWER);
        for (int i = 0; i < MESSAGES.size(); i++) {
            holdfast.api().take("K-100" + (i + 2), MESSAGES.get(i));
        }
        var caseId = holdfast.api()
                .take("K-1001", "My card was declined and the chip does not work any more. What can I do?");
        holdfast.api().await(caseId, "IN_REVIEW");

        var agent = windows.open("agent").signInToWorkbench(holdfast);
        agent.page().navigate(holdfast.page("/cases/" + caseId));
        agent.page().waitForSelector("#diagram .is-active", ATTACHED);
        agent.page().waitForSelector("#task-link.main");
        keep(agent, "case-page", 1150);
        agent.page().navigate(holdfast.page("/cases"));
        keep(agent, "cases", 520);
        agent.page().navigate(holdfast.page("/diagrams"));
        agent.page().waitForSelector(".badge-task", ATTACHED);
        keep(agent, "diagrams", 660);

        long key = instance(holdfast, caseId);
        var task = Awaitility.await().until(() -> reviewers.openTask(key), java.util.Optional::isPresent);
        var reviewer = windows.open("reviewer").signInToTasklist();
        TasklistPage.open(reviewer, task.orElseThrow().path("id").asText()).assignToMe();
        keep(reviewer, "tasklist", 1500);

        var ops = windows.open("ops").signInToWorkbench(holdfast);
        ops.page().navigate(holdfast.page("/operations"));
        keep(ops, "operations", 1150);
        ops.page().navigate(holdfast.page("/models"));
        keep(ops, "models", 900);
        ops.signInToOperate();
        ops.page().navigate(SharedPlatform.get().operate() + "/processes/" + key);
        ops.page().waitForSelector("text=Message received");
        keep(ops, "operate", 800);
    }

    private static long instance(RunningHoldfast holdfast, String caseId) {
        return holdfast.api().caseFile(caseId).path("processInstanceKey").asLong();
    }

    private static void keep(Person person, String name, int height) {
        person.page().setViewportSize(Person.WIDTH, height);
        // The diagram fits itself and the fonts load.
        person.page().waitForTimeout(1500);
        person.page().screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
}
