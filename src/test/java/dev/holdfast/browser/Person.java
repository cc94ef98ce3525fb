package dev.holdfast.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.holdfast.platform.SharedPlatform;
import java.net.URI;
import java.nio.file.Path;

/** Somebody at a desk: a browser window of their own, in which they sign in with their name as the password. */
public final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Far more than a page takes, for machines that do other things as well. */
    private static final double PATIENCE_MILLISECONDS = 60_000;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final String name;
    private final Page page;

    public Person(Browser browser, String name) {
        this.name = name;
        this.page = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    }

    String name() {
        return name;
    }

    public Page page() {
        return page;
    }

    public Person signInToWorkbench(RunningHoldfast holdfast) {
        page.navigate(holdfast.page("/sign-in"));
        page.fill("#username", name);
        page.fill("#password", name);
        page.click("button.main");
        page.waitForSelector(".who");
        return this;
    }

    public Person signInToTasklist() {
        return signIn(SharedPlatform.get().tasklist());
    }

    public Person signInToOperate() {
        return signIn(SharedPlatform.get().operate());
    }

    private Person signIn(URI webApp) {
        page.navigate(webApp + "/login");
        page.fill("[name=username]", name);
        page.fill("[name=password]", name);
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(webApp.toString()) && !url.contains("/login"));
        return this;
    }

    /** Keeps what this person sees now. */
    public void picture(String file) {
        picture(file, HEIGHT);
    }

    /** Keeps what this person would see on a screen of this height. */
    public void picture(String file, int height) {
        page.setViewportSize(WIDTH, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file + ".png")));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
