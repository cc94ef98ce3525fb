package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Watches a window: what the browser complains of, where it goes, and how a page looks on a desk and a phone. */
final class PageWatch {

    private static final Path PICTURES = Path.of("target", "screenshots", "workbench");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Page page;
    private final String workbench;
    private final List<String> complaints = new ArrayList<>();

    /** @param workbench the address of the application's pages, the only ones that may be asked */
    PageWatch(Page page, String workbench) {
        this.page = page;
        this.workbench = workbench;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(workbench) && !request.url().startsWith("data:")) {
                complaints.add("Request to " + request.url());
            }
        });
    }

    /** Opens a page and looks at it on a desk and on a phone, by day and by night. */
    void open(String path, String name) {
        page.navigate(workbench + path);
        look(name);
    }

    /** Looks at the page that is open now, on a desk and on a phone, by day and by night. */
    void look(String name) {
        for (int[] screen : new int[][] {{1280, 800}, {360, 740}}) {
            page.setViewportSize(screen[0], screen[1]);
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                look(name + "-" + screen[0] + "-" + colours.name().toLowerCase(Locale.ROOT), screen[0]);
            }
        }
    }

    private void look(String name, int width) {
        page.waitForFunction("() => !document.querySelector('[data-diagram-file]:not(:has(svg))')"
                + " || [...document.querySelectorAll('[data-diagram-file]:not(:has(svg))')]"
                + ".every(place => place.getBoundingClientRect().top > innerHeight)");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        var overhang = Objects.requireNonNull(
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        assertThat(overhang).as("%s scrolls sideways at %d px", name, width).isEqualTo(0);
        var faults = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(fault -> GRAVE.contains(fault.getImpact()))
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " at "
                                + fault.getNodes().stream()
                                        .limit(5)
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertThat(faults).as(name).isEmpty();
    }

    /** Forgets what the browser says of an answer that is meant to be an error, such as 404. */
    void expectStatus(int status) {
        complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    void assertNoComplaints() {
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
