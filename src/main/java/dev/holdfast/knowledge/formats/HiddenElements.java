package dev.holdfast.knowledge.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Takes out of a page what a reader does not see: it is a way to plant instructions that nobody notices. */
final class HiddenElements {

    private static final String NO_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio,"
                    + " video, select, datalist, button, input, textarea, nav, [role=navigation], head";

    private static final Pattern HIDES = Pattern.compile(
            "(?i)(^|[;{\\s])(display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|opacity\\s*:\\s*0*(\\.0+)?\\s*(;|!|$)"
                    + "|font-size\\s*:\\s*0*(\\.\\d+)?(px|pt|em|rem|%)?\\s*(;|!|$)|color\\s*:\\s*transparent"
                    + "|text-indent\\s*:\\s*-\\d{3,}|(left|top|right|margin-left|margin-top)\\s*:\\s*-\\d{3,}"
                    + "|clip\\s*:\\s*rect\\(\\s*0|clip-path\\s*:\\s*inset\\(\\s*(50|100)%)");

    private static final Pattern MEDIA = Pattern.compile("@media[^{}]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final int LONGEST_STYLE = 200_000;

    private HiddenElements() {}

    /** Removes what is not text or not seen, and returns how many words could not be seen. */
    static int remove(Document page) {
        int hidden = 0;
        for (Element style : page.select("style")) {
            hidden += removeByRules(page, style.data());
        }
        page.select(NO_TEXT).remove();
        for (Element element : page.select("[hidden], [style], dialog:not([open])")) {
            if (element.hasAttr("hidden")
                    || element.normalName().equals("dialog")
                    || HIDES.matcher(element.attr("style")).find()) {
                hidden += words(element);
                element.remove();
            }
        }
        return hidden;
    }

    private static int removeByRules(Document page, String style) {
        int hidden = 0;
        String rules = MEDIA.matcher(style.substring(0, Math.min(style.length(), LONGEST_STYLE)))
                .replaceAll("");
        Matcher rule = RULE.matcher(rules);
        while (rule.find()) {
            if (HIDES.matcher(rule.group(2)).find()) {
                hidden += removeSelected(page, rule.group(1).strip());
            }
        }
        return hidden;
    }

    private static int removeSelected(Document page, String selector) {
        int hidden = 0;
        try {
            for (Element element : page.body().select(selector)) {
                if (element != page.body() && element.hasParent()) {
                    hidden += words(element);
                    element.remove();
                }
            }
        } catch (SelectorParseException | IllegalArgumentException stateOfThePage) {
            // Selectors such as a:hover say what happens later, not what a page shows.
        }
        return hidden;
    }

    private static int words(Element element) {
        String text = element.text();
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
