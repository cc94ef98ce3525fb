package dev.holdfast.knowledge.formats;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts sections together from headings, paragraphs, lists and tables as they come. */
public final class Sections {

    /** About a thousand pages. What is longer was hardly written to be quoted from. */
    public static final int MOST_CHARACTERS = 3_000_000;

    static final String BETWEEN_HEADINGS = " › ";

    private static final int DEEPEST_HEADING = 6;
    private static final int LONGEST_HEADING = 200;

    /** Soft hyphens, zero-width characters and the tag characters with which instructions are hidden from readers. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\x{E0000}-\\x{E007F}]|[\\p{Cntrl}&&[^\\s]]");

    /** What old programs wrote for bullets, dashes and quotes; as control characters they mean nothing here. */
    private static final Pattern WINDOWS = Pattern.compile("[\\u0080-\\u009F]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Section> done = new ArrayList<>();
    private final String[] path = new String[DEEPEST_HEADING + 1];
    private List<String> blocks = new ArrayList<>();
    private String place = "";
    private String first = "";
    private boolean inList;
    private int characters;

    /** One line without unseen characters and with single spaces. */
    public static String tidy(String text) {
        String seen = UNSEEN.matcher(WINDOWS.matcher(text).replaceAll(Sections::inWindows))
                .replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    private static String inWindows(MatchResult letter) {
        byte[] code = {(byte) letter.group().charAt(0)};
        return Matcher.quoteReplacement(new String(code, Charset.forName("windows-1252")));
    }

    /**
     * Opens a section.
     *
     * @param level 1 for the highest, 6 for the lowest
     */
    public void heading(int level, String text) {
        String name = tidy(text).replace('›', '>');
        if (name.isEmpty()) {
            return;
        }
        if (name.length() > LONGEST_HEADING) {
            paragraph(name);
            return;
        }
        close();
        first = first.isEmpty() ? name : first;
        path[level] = name;
        for (int deeper = level + 1; deeper <= DEEPEST_HEADING; deeper++) {
            path[deeper] = "";
        }
    }

    /** Says where the following text stands, such as "page 3"; opens a section if that is another place. */
    public void place(String name) {
        if (!name.equals(place)) {
            close();
            place = name;
        }
    }

    /** Adds a paragraph; nothing if it is blank. */
    public void paragraph(String text) {
        add(tidy(text));
        inList = false;
    }

    /** Adds lines that stay lines, such as an address. */
    public void lines(List<String> lines) {
        add(String.join(
                "\n",
                lines.stream()
                        .map(Sections::tidy)
                        .filter(line -> !line.isEmpty())
                        .toList()));
        inList = false;
    }

    /**
     * Adds an item to the list that the last call began or went on with.
     *
     * @param marker what stands before it, such as "-" or "2."
     */
    public void item(String marker, String text) {
        String line = marker + " " + tidy(text);
        if (inList && !blocks.isEmpty()) {
            count(line);
            blocks.add(blocks.removeLast() + "\n" + line);
        } else {
            add(line);
            inList = true;
        }
    }

    /** Adds a table: each of its parts repeats the first row, so that no cell loses its header. */
    public void table(Table table) {
        table.blocks().forEach(this::add);
        inList = false;
    }

    /** The first heading; empty if there was none. */
    public String firstHeading() {
        return first;
    }

    /** All sections that have text. */
    public List<Section> done() {
        close();
        return List.copyOf(done);
    }

    private void add(String block) {
        if (!block.isEmpty()) {
            count(block);
            blocks.add(block);
        }
    }

    private void count(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new BrokenDocumentException(String.format(
                    Locale.ENGLISH,
                    "it has more than %,d characters of text; split it into several files",
                    MOST_CHARACTERS));
        }
        if (Thread.interrupted()) {
            throw new BrokenDocumentException("reading it took too long");
        }
    }

    private void close() {
        if (!blocks.isEmpty()) {
            done.add(new Section(heading(), blocks));
        }
        blocks = new ArrayList<>();
        inList = false;
    }

    private String heading() {
        var names = new ArrayList<String>();
        for (String name : path) {
            if (name != null && !name.isEmpty()) {
                names.add(name);
            }
        }
        String headings = String.join(BETWEEN_HEADINGS, names);
        if (place.isEmpty()) {
            return headings;
        }
        return headings.isEmpty()
                ? place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1)
                : headings + ", " + place;
    }
}
