package dev.holdfast.review;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reviews are recorded.
 *
 * @param waitForTasklist how long one try waits for Tasklist to have recorded who completed a task
 */
@Validated
@ConfigurationProperties("holdfast.review")
public record ReviewSettings(
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration waitForTasklist) {}
