package dev.holdfast.pattern;

import dev.holdfast.workflow.KnownPatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The prompt patterns of this application, read and validated at start. */
@Component
public class Patterns implements KnownPatterns {

    private final Map<String, Pattern> byId;

    /** @throws PatternFaultException if a file cannot be used; the start stops with its message */
    Patterns(PatternSettings settings) {
        this.byId = Collections.unmodifiableMap(read(settings.location()));
    }

    /** The pattern with this id, if there is one. */
    public Optional<Pattern> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All patterns by id. */
    public Collection<Pattern> all() {
        return byId.values();
    }

    @Override
    public Optional<Set<String>> requiredInputs(String patternId) {
        return find(patternId)
                .map(pattern -> pattern.inputs().stream()
                        .filter(Pattern.Input::required)
                        .map(Pattern.Input::name)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> ids() {
        return byId.keySet();
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
