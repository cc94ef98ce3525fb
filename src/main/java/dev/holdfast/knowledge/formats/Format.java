package dev.holdfast.knowledge.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read. */
public enum Format {
    MARKDOWN("Markdown", "md", "markdown"),
    TEXT("Plain text", "txt", "text"),
    HTML("HTML", "html", "htm", "xhtml"),
    PDF("PDF", "pdf"),
    WORD("Word", "docx", "doc");

    private final String label;
    private final List<String> extensions;

    Format(String label, String... extensions) {
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The format that a file's name promises. */
    public static Optional<Format> ofName(String fileName) {
        String extension = extension(fileName);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    /** What follows the last dot, in lower case; empty if there is none. */
    public static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
