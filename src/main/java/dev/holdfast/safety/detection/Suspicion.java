package dev.holdfast.safety.detection;

import java.util.List;

/**
 * What was found in a text.
 *
 * @param suspected whether the score reaches the limit
 * @param score how likely it is that somebody planted an order for a model, 0 to 1
 * @param spans the passages that read like one, in the order of the text; empty unless suspected
 */
public record Suspicion(boolean suspected, double score, List<PlantedOrder> spans) {

    static final Suspicion NONE = new Suspicion(false, 0, List.of());

    public Suspicion {
        spans = List.copyOf(spans);
    }
}
