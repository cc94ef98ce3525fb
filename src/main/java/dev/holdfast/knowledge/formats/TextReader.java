package dev.holdfast.knowledge.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown and plain text, both with or without front matter. */
public final class TextReader {

    private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,}|~{3,})\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*([-*•]|\\d{1,3}[.)])\\s+(\\S.*)");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n|\\f");
    private static final int LONGEST_HEADING = 80;

    private TextReader() {}

    /** Reads Markdown: headings and tables are what Markdown says they are. */
    public static Content markdown(byte[] bytes) {
        var front = FrontMatter.read(TextDecoding.text(bytes));
        return front.with(new MarkdownSections().of(front.rest()));
    }

    /** Reads plain text: a heading is a line of its own that is underlined or all in capitals. */
    public static Content plain(byte[] bytes) {
        var front = FrontMatter.read(TextDecoding.text(bytes));
        var sections = new Sections();
        for (String paragraph : PARAGRAPH_END.split(front.rest())) {
            add(sections, paragraph.lines().filter(line -> !line.isBlank()).toList());
        }
        return front.with(sections.done());
    }

    private static void add(Sections sections, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        boolean underlined = lines.size() > 1 && UNDERLINE.matcher(lines.get(1)).matches();
        if (underlined) {
            sections.heading(lines.get(1).contains("=") ? 1 : 2, lines.getFirst());
            add(sections, lines.subList(2, lines.size()));
        } else if (lines.size() == 1 && isShouted(lines.getFirst())) {
            sections.heading(1, lines.getFirst());
        } else {
            addText(sections, lines);
        }
    }

    private static void addText(Sections sections, List<String> lines) {
        var text = new ArrayList<String>();
        String marker = "";
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                end(sections, marker, text);
                marker = item.group(1);
                text.add(item.group(2));
            } else {
                text.add(line);
            }
        }
        end(sections, marker, text);
    }

    private static void end(Sections sections, String marker, List<String> text) {
        if (!marker.isEmpty()) {
            sections.item(marker, String.join(" ", text));
        } else if (!text.isEmpty()) {
            sections.lines(text);
        }
        text.clear();
    }

    private static boolean isShouted(String line) {
        String text = line.strip();
        return text.length() <= LONGEST_HEADING
                && text.chars().filter(Character::isUpperCase).count() > 2
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
