package dev.holdfast.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The model routes that are there without any setting. */
public final class TestRoutes {

    private TestRoutes() {}

    public static Set<String> shipped() {
        return new TreeSet<>(new ModelSettings(Map.of()).routes().keySet());
    }
}
