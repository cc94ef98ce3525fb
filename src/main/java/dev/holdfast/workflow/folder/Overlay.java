package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.ModelId;
import dev.holdfast.workflow.check.ModelCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shipped models with those of process owners beside them or in their place. A file takes the place of shipped ones
 * with its name, or with a process, decision or form of its own; nothing that ships may get lost by that, for running
 * cases, other diagrams and the application itself go by its id.
 *
 * @param files without prompt patterns, by name
 * @param faults one sentence a fault
 */
record Overlay(List<ModelFile> files, List<String> faults) {

    static Overlay of(List<ModelFile> shipped, List<ModelFile> owned) {
        var models = owned.stream().filter(file -> !file.isPattern()).toList();
        var names = models.stream().map(ModelFile::name).collect(Collectors.toSet());
        var ids = models.stream().flatMap(file -> idsOf(file).stream()).collect(Collectors.toSet());
        var files = new ArrayList<>(models);
        var replaced = new ArrayList<ModelFile>();
        for (var file : shipped) {
            var taken = names.contains(file.name()) || idsOf(file).stream().anyMatch(ids::contains);
            (taken ? replaced : files).add(file);
        }
        files.sort(Comparator.comparing(ModelFile::name));
        var faults = new ArrayList<String>();
        addLost(faults, replaced, files);
        addTwice(faults, files);
        return new Overlay(List.copyOf(files), List.copyOf(faults));
    }

    private static void addLost(List<String> faults, List<ModelFile> replaced, List<ModelFile> files) {
        var present = files.stream().flatMap(file -> idsOf(file).stream()).collect(Collectors.toSet());
        for (var file : replaced) {
            var readable = files.stream()
                    .filter(other -> other.name().equals(file.name()))
                    .allMatch(Overlay::isReadable);
            idsOf(file).stream()
                    .filter(id -> readable && !present.contains(id))
                    .forEach(id -> faults.add(file.name() + " would be lost with its " + id
                            + ", which the application and running cases need. Keep this id in the file that takes its"
                            + " place, or give that file another name and ids of its own."));
        }
    }

    private static void addTwice(List<String> faults, List<ModelFile> files) {
        Map<ModelId, String> owners = new LinkedHashMap<>();
        for (var file : files) {
            for (var id : allIdsOf(file)) {
                var other = owners.putIfAbsent(id, file.name());
                if (other != null && !id.id().isEmpty()) {
                    faults.add(file.name() + " has the " + id + ", as "
                            + (other.equals(file.name()) ? "it does a second time" : other + " does")
                            + ". Give one of them another id.");
                }
            }
        }
    }

    /** What others know a file by. The id around a file's tables is the engine's own business. */
    private static Set<ModelId> idsOf(ModelFile file) {
        var ids = new HashSet<>(allIdsOf(file));
        ids.removeIf(id -> id.kind().equals(ModelId.DEFINITIONS) || id.id().isEmpty());
        return ids;
    }

    private static boolean isReadable(ModelFile file) {
        try {
            ModelId.in(file);
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Of an unreadable file none; that it cannot be read is found by {@link ModelCheck}. */
    private static List<ModelId> allIdsOf(ModelFile file) {
        try {
            return ModelId.in(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
