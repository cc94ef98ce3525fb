package dev.holdfast.casework;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stored cases and the engine are kept in step.
 *
 * @param handoverInterval the pause between two attempts to hand waiting cases and withdrawals to the engine
 * @param incidentInterval the pause between two looks at the engine's incidents
 * @param customerInterval the pause between two looks for customers that another system has put into the table customer,
 *     to seal their records
 */
@Validated
@ConfigurationProperties("holdfast.casework")
public record CaseworkSettings(
        @DefaultValue("2s") @DurationMin(millis = 100) Duration handoverInterval,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration incidentInterval,
        @DefaultValue("1m") @DurationMin(millis = 100) Duration customerInterval) {}
