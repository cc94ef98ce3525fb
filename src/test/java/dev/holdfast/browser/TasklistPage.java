package dev.holdfast.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.holdfast.platform.SharedPlatform;

/** One task on the page of Tasklist. */
public final class TasklistPage {

    /** How long a quick person holds a button down. The form looks at a text when the field is left, and needs a moment. */
    private static final double FINGER_MILLISECONDS = 80;

    private final Page page;

    private TasklistPage(Page page) {
        this.page = page;
    }

    public static TasklistPage open(Person person, String taskKey) {
        person.page().navigate(SharedPlatform.get().tasklist() + "/" + taskKey);
        return new TasklistPage(person.page());
    }

    /** Opens the first task of this name in the list, once there is one. */
    static TasklistPage openFirst(Person person, String name) {
        var page = person.page();
        page.navigate(SharedPlatform.get().tasklist().toString());
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().click();
        return new TasklistPage(page);
    }

    /** Takes the task; only then can its form be filled in. */
    public void assignToMe() {
        button("Assign to me").click();
        button("Unassign").waitFor();
        button("Complete Task").waitFor();
        closeAdvice();
        awaitVariables();
    }

    /** A task may be listed a moment before its variables are; whoever opens it then has to open it again. */
    private void awaitVariables() {
        for (int i = 0; i < 30 && !text().contains("C-20"); i++) {
            page.waitForTimeout(1000);
            reload();
        }
    }

    /** Opens the page anew: right after an assignment Tasklist 8.6 shows no due date. */
    void reload() {
        page.reload();
        button("Complete Task").waitFor();
        closeAdvice();
    }

    /** Tasklist offers notifications in a box that covers a part of the form. */
    private void closeAdvice() {
        var close =
                page.locator(".cds--actionable-notification__close-button, .cds--inline-notification__close-button");
        if (close.count() > 0) {
            close.first().click();
        }
    }

    /** Everything that a reviewer reads in the form. */
    public String text() {
        return form().innerText();
    }

    void decide(String label) {
        form().getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
    }

    Locator reply() {
        return form().getByLabel("Reply to the customer");
    }

    void tick(String reason) {
        form().getByText(reason, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Ticks a box that has to be ticked; its label ends with an asterisk. */
    void confirm(String what) {
        form().locator("label", new Locator.LocatorOptions().setHasText(what)).click();
    }

    void complete() {
        button("Complete Task").click();
        button("Complete Task").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Presses the button of a form that has something to say first, and returns what it says beside the button. */
    String completeInVain() {
        button("Complete Task").click(new Locator.ClickOptions().setDelay(FINGER_MILLISECONDS));
        var message = page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Please review"));
        message.waitFor();
        return message.innerText();
    }

    private Locator form() {
        return page.locator(".fjs-container").first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
