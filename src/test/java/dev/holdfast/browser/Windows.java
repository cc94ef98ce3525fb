package dev.holdfast.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** One browser for a test class. Its windows are closed after each test, and kept as pictures where the test failed. */
final class Windows implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, TestExecutionExceptionHandler {

    private final List<Person> people = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext tests) {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "There is no Chromium on this machine");
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    /** Opens a window for somebody on a desk, in light colours. */
    Person open(String name) {
        return open(name, new Browser.NewContextOptions().setViewportSize(Person.WIDTH, Person.HEIGHT));
    }

    Person open(String name, Browser.NewContextOptions screen) {
        if (browser == null) {
            throw new IllegalStateException("The browser is not open");
        }
        var person = new Person(browser.newContext(screen), name);
        people.add(person);
        return person;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        people.forEach(person ->
                person.picture("failed-" + test.getRequiredTestMethod().getName() + "-" + person.name()));
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        people.forEach(Person::close);
        people.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
