package dev.holdfast.knowledge;

import org.springframework.stereotype.Repository;

/** The stored context packs. */
@Repository
public class ContextPacks {

    /** The context pack with this id. */
    public ContextPack get(ContextId contextId) {
        throw new IllegalStateException("There is no context pack " + contextId);
    }
}
