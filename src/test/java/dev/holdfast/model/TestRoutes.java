package dev.holdfast.model;

import dev.holdfast.model.budget.Budget;
import dev.holdfast.model.providers.ModelDescription;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The model routes that are there without any setting. */
public final class TestRoutes {

    private TestRoutes() {}

    public static Set<String> shipped() {
        return new ModelSettings(List.of(), Budget.NONE, Duration.ofDays(1), Duration.ofHours(1))
                .models().stream().map(ModelDescription::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
