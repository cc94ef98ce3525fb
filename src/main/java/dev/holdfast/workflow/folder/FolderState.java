package dev.holdfast.workflow.folder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the folder in which process owners put their models.
 *
 * @param location the folder
 * @param progress how far its content has come
 * @param files the names of its files that are in use, sorted; the other models in use are those that ship
 * @param inUseSince when this content came into use; null if what ships is in use
 * @param faults why the folder's present content is not in use, one sentence a fault with file and element; empty unless
 *     it is refused
 * @param since when the present progress began
 */
public record FolderState(
        Path location,
        Progress progress,
        List<String> files,
        @Nullable Instant inUseSince,
        List<String> faults,
        Instant since) {

    public FolderState {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /** How far the content of the folder has come. */
    public enum Progress {
        IN_USE,
        /** It is in order, and is used as soon as Camunda has taken it. */
        WAITS_FOR_CAMUNDA,
        /** It has faults; what was in use before stays. */
        REFUSED
    }

    boolean isRefused() {
        return progress == Progress.REFUSED;
    }
}
