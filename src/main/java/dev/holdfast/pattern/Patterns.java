package dev.holdfast.pattern;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.PatternBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The prompt patterns of this application, validated before they are used; they change while it runs. */
@Component
public class Patterns implements PatternBook {

    private final Map<String, Pattern> shipped;
    private volatile PatternEdition inUse;

    /** @throws PatternFaultException if a file cannot be used; the start stops with its message */
    Patterns(PatternSettings settings) {
        this.shipped = Collections.unmodifiableMap(read(settings.location()));
        this.inUse = PatternEdition.shipped(shipped);
    }

    /** The pattern with this id, if there is one or if running cases may still know one. */
    public Optional<Pattern> find(String id) {
        return inUse.find(id);
    }

    /** All patterns by id. */
    public Collection<Pattern> all() {
        return inUse.byId().values();
    }

    @Override
    public Edition with(List<ModelFile> files, List<ModelFile> retired) {
        return PatternEdition.over(shipped, files, retired, inUse, edition -> inUse = edition);
    }

    private static Map<String, Pattern> read(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        Map<String, Pattern> patterns = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder + "*.md")) {
                var pattern = PatternFile.parse(
                        String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
                patterns.put(pattern.id(), pattern);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The patterns in " + location + " cannot be read; see the setting holdfast.pattern.location",
                    unreadable);
        }
        if (patterns.isEmpty()) {
            throw new IllegalStateException("There is no pattern file in " + location
                    + "; put at least one .md file there or change the setting holdfast.pattern.location");
        }
        return patterns;
    }
}
