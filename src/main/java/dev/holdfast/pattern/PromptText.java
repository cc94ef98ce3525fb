package dev.holdfast.pattern;

import java.util.regex.Pattern;

/** What takes a placeholder's place in a prompt: either our own words, or what others wrote, which ends no block. */
public sealed interface PromptText {

    /** How it stands in the prompt. */
    String inPrompt();

    /** The enterprise's own words: settings, and blocks that are built by this application. */
    static PromptText ours(String text) {
        return new Ours(text);
    }

    /** What a customer, a document, a tool or another model wrote. */
    static PromptText untrusted(String text) {
        return new Untrusted(text);
    }

    record Ours(String text) implements PromptText {

        @Override
        public String inPrompt() {
            return text;
        }
    }

    /**
     * Text that cannot end the block it stands in. Only {@code <}, and what a model may take for it, is replaced: without
     * it no tag begins or ends, and a model would copy any other entity, such as the one in "Cards > Freeze", into its
     * reply. What nobody can see is taken out, for only a model would read it.
     */
    record Untrusted(String text) implements PromptText {

        private static final Pattern ANGLES = Pattern.compile("[<\uFF1C\uFE64\u02C2\u1438\u276E\u27E8\u3008\u2329]");

        /** Zero-width and bidirectional controls, and the tag characters that spell a hidden text in ASCII. */
        private static final Pattern HIDDEN = Pattern.compile(
                "[\u200B\u2060-\u2064\uFEFF\u00AD\u202A-\u202E\u2066-\u2069\\x{E0000}-\\x{E007F}\\x{E0100}-\\x{E01EF}[\\p{Cc}&&[^\n\t\r]]]");

        @Override
        public String inPrompt() {
            return ANGLES.matcher(HIDDEN.matcher(text).replaceAll(""))
                    .replaceAll("&lt;")
                    .strip();
        }
    }
}
