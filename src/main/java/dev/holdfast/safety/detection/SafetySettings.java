package dev.holdfast.safety.detection;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a text is suspected.
 *
 * @param suspicion the score from which on a text counts as suspicious, between 0 and 1; lower finds more and flags more
 *     harmless ones
 */
@Validated
@ConfigurationProperties("holdfast.safety")
public record SafetySettings(
        @DefaultValue("0.5") @DecimalMin("0.01") @DecimalMax("0.99")
        double suspicion) {

    /** As they are when nothing is set. */
    public static final SafetySettings DEFAULTS = new SafetySettings(0.5);
}
