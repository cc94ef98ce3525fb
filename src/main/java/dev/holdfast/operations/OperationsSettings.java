package dev.holdfast.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often operations look.
 *
 * @param healthInterval the pause between two looks at the health of all parts, for the page "Operations"
 * @param metricsInterval the pause between two readings of the store's numbers, for the metrics
 */
@ConfigurationProperties("holdfast.operations")
record OperationsSettings(
        @DefaultValue("10s") Duration healthInterval,
        @DefaultValue("15s") Duration metricsInterval) {}
