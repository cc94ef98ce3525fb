package dev.holdfast.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tagged blocks of a prompt's text, such as <code>&lt;message&gt;{{message}}&lt;/message&gt;</code>: the only place
 * where what others wrote may stand. Placeholders of the enterprise's own words are passed over.
 *
 * @param names of the outermost blocks that hold a placeholder, in order
 * @param outside placeholders that stand in no block, or in one that is not closed
 */
public record DataBlocks(List<String> names, Set<String> outside) {

    private static final Pattern PART =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)>|\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

    public DataBlocks {
        names = List.copyOf(names);
        outside = Set.copyOf(outside);
    }

    /** Reads the text of a pattern's section. */
    public static DataBlocks of(String text) {
        var open = new ArrayDeque<String>();
        var names = new LinkedHashSet<String>();
        var outside = new LinkedHashSet<String>();
        var inside = new ArrayList<String>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(3) != null) {
                if (dev.holdfast.pattern.Pattern.OURS.contains(part.group(3))) {
                    continue;
                }
                (open.isEmpty() ? outside : inside).add(part.group(3));
            } else if (part.group(1).isEmpty()) {
                open.addLast(part.group(2));
            } else if (part.group(2).equals(open.peekLast())) {
                String name = open.removeLast();
                if (open.isEmpty() && !inside.isEmpty()) {
                    names.add(name);
                    inside.clear();
                }
            }
        }
        outside.addAll(inside);
        return new DataBlocks(List.copyOf(names), outside);
    }
}
