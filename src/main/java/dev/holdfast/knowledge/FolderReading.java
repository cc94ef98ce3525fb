package dev.holdfast.knowledge;

import dev.holdfast.knowledge.documents.DocumentFolder.Listing;
import dev.holdfast.knowledge.documents.DocumentReader;
import dev.holdfast.knowledge.documents.Settling;
import dev.holdfast.knowledge.documents.Skipped;
import dev.holdfast.knowledge.documents.SourceFile;
import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.index.IndexUpdate;
import dev.holdfast.knowledge.index.IndexedDocument;
import dev.holdfast.knowledge.index.PassageStore;
import dev.holdfast.knowledge.index.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings the index up to the files of the folder, and reads none that looks as it did when it was read last. */
class FolderReading {

    private final DocumentReader reader;
    private final PassageStore store;
    private final Map<String, LeftOut> leftOut = new HashMap<>();

    /** A file that was read in vain; with an id if it is only left out because another document has it. */
    private record LeftOut(String stamp, String reason, String id) {}

    FolderReading(DocumentReader reader, PassageStore store) {
        this.reader = reader;
        this.store = store;
    }

    /** The index as it is now, and what is not in it. */
    record Outcome(SearchIndex index, List<Skipped> skipped) {}

    /** How many of the changed files have been read, and how many there are. */
    record Progress(int read, int changed) {}

    /** Forgets what could not be read, so that it is tried again. */
    void tryAllAgain() {
        leftOut.clear();
    }

    /** @param settling says which changes are over; null to take every file as it is */
    Outcome read(
            @Nullable SearchIndex current, Listing listing, @Nullable Settling settling, Consumer<Progress> progress)
            throws IOException {
        var indexed = new HashMap<String, IndexedDocument>();
        if (current != null) {
            current.allDocuments().forEach(document -> indexed.put(document.file(), document));
        }
        var changed = new HashSet<String>();
        for (var file : listing.files()) {
            var known = indexed.get(file.path());
            if ((known == null || !known.stamp().equals(file.stamp()))
                    && (settling == null || settling.hasSettled(file))) {
                changed.add(file.path());
            }
        }
        int read = 0;
        try (var update = store.begin(current)) {
            var pass = new Pass(update, new ArrayList<>(listing.skipped()));
            for (var file : listing.files()) {
                var known = indexed.remove(file.path());
                if (changed.contains(file.path())) {
                    progress.accept(new Progress(read++, changed.size()));
                    pass.read(file);
                } else if (known != null) {
                    pass.keep(known);
                }
            }
            for (var missing : indexed.values()) {
                if (settling != null && !settling.isGone(missing.file())) {
                    pass.keep(missing);
                }
            }
            leftOut.keySet().retainAll(changed);
            return new Outcome(update.finish(), pass.skipped);
        }
    }

    /** One look at the folder; of two documents with one id, that of the first path is taken. */
    private final class Pass {

        private final IndexUpdate update;
        private final List<Skipped> skipped;
        private final Map<String, String> fileOfId = new HashMap<>();

        Pass(IndexUpdate update, List<Skipped> skipped) {
            this.update = update;
            this.skipped = skipped;
        }

        void keep(IndexedDocument known) {
            if (isFree(known.id(), known.file(), known.stamp())) {
                update.keep(known.id());
            }
        }

        void read(SourceFile file) throws IOException {
            var before = leftOut.get(file.path());
            if (before != null && before.stamp().equals(file.stamp())) {
                if (before.id().isEmpty()) {
                    skipped.add(new Skipped(file.path(), before.reason()));
                    return;
                }
                if (fileOfId.containsKey(before.id())) {
                    isFree(before.id(), file.path(), file.stamp());
                    return;
                }
            }
            try {
                var document = reader.read(file);
                leftOut.remove(file.path());
                if (isFree(document.id(), file.path(), file.stamp())) {
                    update.put(document);
                }
            } catch (BrokenDocumentException broken) {
                String reason = Objects.requireNonNull(broken.getMessage());
                leftOut.put(file.path(), new LeftOut(file.stamp(), reason, ""));
                skipped.add(new Skipped(file.path(), reason));
            }
        }

        private boolean isFree(String id, String file, String stamp) {
            String first = fileOfId.putIfAbsent(id, file);
            if (first == null) {
                return true;
            }
            String reason = "its id '" + id + "' is already that of " + first + "; give it another";
            leftOut.put(file, new LeftOut(stamp, reason, id));
            skipped.add(new Skipped(file, reason));
            return false;
        }
    }
}
