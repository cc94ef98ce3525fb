package dev.holdfast.knowledge.documents;

/** A document that cannot be used; the message says why to the person who wrote it. */
public class BrokenDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenDocumentException(String reason) {
        super(reason);
    }
}
