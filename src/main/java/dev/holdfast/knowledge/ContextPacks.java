package dev.holdfast.knowledge;

/** The stored context packs. */
public class ContextPacks {

    /** The context pack with this id. */
    public ContextPack get(String contextId) {
        throw new IllegalStateException("There is no context pack " + contextId);
    }
}
