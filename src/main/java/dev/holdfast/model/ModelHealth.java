package dev.holdfast.model;

import java.math.BigDecimal;

/**
 * A model and how it is doing, as this application sees it.
 *
 * @param name of the settings
 * @param model the vendor's name of it; empty for the offline model
 * @param state UP, RECOVERING, DOWN after too many failures, or PAUSED by the server's own word
 * @param pausedForSeconds how long the server wants no calls
 * @param underWay calls at this moment, at most {@code concurrency}
 * @param waiting calls that wait for a place
 */
public record ModelHealth(
        String name,
        String provider,
        String model,
        String state,
        long pausedForSeconds,
        int underWay,
        int waiting,
        int concurrency,
        BigDecimal eurosPerMillionTokensIn,
        BigDecimal eurosPerMillionTokensOut) {

    static ModelHealth of(ConnectedModel connected) {
        var model = connected.description();
        var gate = connected.gate();
        return new ModelHealth(
                model.name(),
                model.provider(),
                model.model(),
                gate.state(),
                gate.pause().toSeconds(),
                gate.underWay(),
                gate.waiting(),
                model.concurrency(),
                model.eurosPerMillionTokensIn(),
                model.eurosPerMillionTokensOut());
    }
}
