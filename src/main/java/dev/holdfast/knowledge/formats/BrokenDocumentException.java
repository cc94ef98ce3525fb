package dev.holdfast.knowledge.formats;

/** A document that cannot be used; the message says why, and what to do, to the person who put it there. */
public class BrokenDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason goes on after the file's name and a colon, in words of people who are no programmers */
    public BrokenDocumentException(String reason) {
        super(reason);
    }
}
