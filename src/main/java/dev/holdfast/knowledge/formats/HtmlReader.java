package dev.holdfast.knowledge.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads what a web page shows to the eye: nothing is fetched, no script runs, hidden text is left out. */
public final class HtmlReader {

    private static final String DATES =
            "meta[name~=(?i)^(date|dc\\.date|dcterms\\.(date|modified)|last-modified|revised)$],"
                    + "meta[property=article:modified_time]";

    private HtmlReader() {}

    /** Reads the page's main part, or all of it if no part says that it is the main one. */
    public static Content read(byte[] bytes) {
        var page = Jsoup.parse(text(bytes));
        var date = page.select(DATES).stream()
                .map(meta -> Dates.of(meta.attr("content")))
                .filter(Objects::nonNull)
                .findFirst();
        String title = Sections.tidy(page.title());
        int hidden = HiddenElements.remove(page);
        var sections = new Sections();
        var blocks = new BlockCollector(sections);
        main(page).traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    blocks.text(text.getWholeText());
                } else if (node instanceof Element element) {
                    blocks.spans(element.attr("colspan"), element.attr("rowspan"));
                    blocks.open(element.normalName());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    blocks.close(element.normalName());
                }
            }
        });
        blocks.flush();
        return Content.of(
                title,
                date.orElse(null),
                sections.done(),
                hidden == 0
                        ? List.of()
                        : List.of(String.format(Locale.ENGLISH, "Hidden text was left out: %,d words.", hidden)));
    }

    private static Element main(Document page) {
        var main = page.selectFirst("main, [role=main]");
        return main != null && main.hasText() ? main : page.body();
    }

    private static String text(byte[] bytes) {
        var said = charsetSaid(bytes);
        return said == null || said.equals(StandardCharsets.UTF_8) ? TextDecoding.text(bytes) : new String(bytes, said);
    }

    private static @Nullable Charset charsetSaid(byte[] bytes) {
        if (TextDecoding.hasMark(bytes)) {
            return null;
        }
        try (var stream = TikaInputStream.get(bytes)) {
            return new HtmlEncodingDetector().detect(stream, new Metadata());
        } catch (IOException | RuntimeException unknown) {
            return null;
        }
    }
}
