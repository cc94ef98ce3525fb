package dev.holdfast.model.extractive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a prompt that the AI step has built: tagged blocks in which {@code <} is written as {@code &lt;}, so
 * that no text inside a block can end it.
 */
record Prompt(
        List<Passage> passages, String subject, String message, String guidance, String signature, String audience) {

    private static final Pattern PASSAGE =
            Pattern.compile("<passage id=\"([^\"]*)\" title=\"([^\"]*)\" heading=\"([^\"]*)\"[^>]*>([^<]*)</passage>");

    private static final String STAFF = "staff";

    record Passage(String id, String title, String heading, String text) {}

    static Prompt read(String user) {
        List<Passage> passages = new ArrayList<>();
        Matcher passage = PASSAGE.matcher(user);
        while (passage.find()) {
            passages.add(new Passage(
                    passage.group(1), plain(passage.group(2)), plain(passage.group(3)), plain(passage.group(4))));
        }
        return new Prompt(
                passages,
                block(user, "subject"),
                block(user, "message"),
                block(user, "guidance"),
                block(user, "signature"),
                block(user, "audience"));
    }

    /** Whether a letter is wanted, with a greeting and an end: then the pattern says how it is signed. */
    boolean isLetter() {
        return !signature.isEmpty();
    }

    /** Whether the answer is read by staff, who may read what the knowledge base says to them. */
    boolean isForStaff() {
        return audience.equals(STAFF);
    }

    private static String block(String user, String name) {
        String start = "<" + name + ">";
        int from = user.lastIndexOf(start);
        int to = user.indexOf("</" + name + ">", Math.max(from, 0));
        return from < 0 || to < 0 ? "" : plain(user.substring(from + start.length(), to));
    }

    private static String plain(String fenced) {
        return fenced.replace("&lt;", "<").replace("&quot;", "\"").strip();
    }
}
