package dev.holdfast.pattern;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.PatternBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All patterns of one moment: those that ship, with files in their place or beside them. */
final class PatternEdition implements PatternBook.Edition {

    private final Map<String, Pattern> byId;
    private final Map<String, Pattern> retired;
    private final List<String> faults;
    private final List<String> unmarkedChanges;
    private final Consumer<PatternEdition> book;

    private PatternEdition(
            Map<String, Pattern> byId,
            Map<String, Pattern> retired,
            List<String> faults,
            List<String> unmarkedChanges,
            Consumer<PatternEdition> book) {
        this.byId = Collections.unmodifiableMap(byId);
        this.retired = Collections.unmodifiableMap(retired);
        this.faults = List.copyOf(faults);
        this.unmarkedChanges = List.copyOf(unmarkedChanges);
        this.book = book;
    }

    /** The first edition: what ships. */
    static PatternEdition shipped(Map<String, Pattern> shipped) {
        return new PatternEdition(shipped, Map.of(), List.of(), List.of(), edition -> {});
    }

    /** @param book told when the new edition takes effect */
    static PatternEdition over(
            Map<String, Pattern> shipped,
            List<ModelFile> files,
            List<ModelFile> retired,
            PatternEdition inUse,
            Consumer<PatternEdition> book) {
        var faults = new ArrayList<String>();
        var unmarked = new ArrayList<String>();
        var byId = new TreeMap<>(shipped);
        for (var pattern : parsed(files, faults)) {
            byId.put(pattern.id(), pattern);
            inUse.find(pattern.id())
                    .filter(known -> known.version() == pattern.version())
                    .filter(known -> !known.hash().equals(pattern.hash()))
                    .ifPresent(known -> unmarked.add("Pattern file " + pattern.id()
                            + ".md, field version: the text has changed, but it is still version " + known.version()
                            + ". Write a higher one, so that reports tell the two apart."));
        }
        var gone = new TreeMap<String, Pattern>();
        parsed(retired, new ArrayList<>()).forEach(pattern -> gone.put(pattern.id(), pattern));
        return new PatternEdition(byId, gone, faults, unmarked, book);
    }

    private static List<Pattern> parsed(List<ModelFile> files, List<String> faults) {
        var patterns = new ArrayList<Pattern>();
        for (var file : files) {
            try {
                patterns.add(PatternFile.parse(file.name(), file.text()));
            } catch (PatternFaultException wrong) {
                faults.add(Objects.requireNonNull(wrong.getMessage()));
            }
        }
        return patterns;
    }

    /** The pattern with this id; also one that is gone from its folder, for the cases that still name it. */
    Optional<Pattern> find(String id) {
        return Optional.ofNullable(byId.getOrDefault(id, retired.get(id)));
    }

    Map<String, Pattern> byId() {
        return byId;
    }

    @Override
    public Optional<Set<String>> requiredInputs(String patternId) {
        return Optional.ofNullable(byId.get(patternId)).map(Pattern::requiredInputs);
    }

    @Override
    public Set<String> ids() {
        return byId.keySet();
    }

    @Override
    public List<String> faults() {
        return faults;
    }

    @Override
    public List<String> unmarkedChanges() {
        return unmarkedChanges;
    }

    @Override
    public void takeEffect() {
        book.accept(this);
    }
}
