package dev.holdfast.knowledge;

import org.jspecify.annotations.Nullable;

/** The knowledge base cannot be searched yet, or could not be read at all. */
public class KnowledgeNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KnowledgeNotReadyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
