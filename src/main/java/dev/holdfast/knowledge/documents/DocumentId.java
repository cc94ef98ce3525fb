package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Ids of documents: they stand in addresses of pages and in prompts. */
final class DocumentId {

    private static final Pattern USABLE = Pattern.compile("[^\\s\\p{Cntrl}/\\\\\"<>&'#?%;]{1,200}");
    private static final int LONGEST_NAME = 80;
    private static final int DIGITS = 8;

    private DocumentId() {}

    /** @throws BrokenDocumentException if the id that a document gives itself cannot stand in an address */
    static String said(String id) {
        if (!USABLE.matcher(id).matches() || id.matches("\\.+")) {
            throw new BrokenDocumentException("its id '" + id
                    + "' has spaces or one of / \\ \" < > & ' # ? % ; in it, or more than 200 characters; use letters,"
                    + " digits, dots and hyphens");
        }
        return id;
    }

    /** The path itself if it is a plain name; otherwise as much of it as can be read, and digits that tell it apart. */
    static String ofPath(String path) {
        if (path.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
            return path;
        }
        String readable = path.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        return readable.substring(0, Math.min(readable.length(), LONGEST_NAME))
                + "-"
                + DigestUtils.sha256Hex(path).substring(0, DIGITS);
    }
}
