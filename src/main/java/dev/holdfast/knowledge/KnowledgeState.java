package dev.holdfast.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What the knowledge base is doing at this moment.
 *
 * @param location the folder of its documents, as the settings say
 * @param onDisk whether the folder lies on disk and may change
 * @param reading whether changed documents are being read
 * @param read how many of them have been read
 * @param changed how many there are
 * @param problem why the folder could not be looked at the last time; null if it could
 */
public record KnowledgeState(
        String location,
        boolean onDisk,
        boolean reading,
        int read,
        int changed,
        @Nullable String problem) {}
