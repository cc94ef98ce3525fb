package dev.holdfast.triage;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are when nobody sets anything, or only what a test is about. */
final class Defaults {

    private Defaults() {}

    static TriageSettings settings() {
        return settings(Map.of());
    }

    /** @param changed full names and values, such as {@code holdfast.triage.patience=1s} */
    static TriageSettings settings(Map<String, String> changed) {
        return new Binder(new MapConfigurationPropertySource(changed))
                .bindOrCreate("holdfast.triage", TriageSettings.class);
    }
}
