package dev.holdfast.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reviews are recorded.
 *
 * @param waitForTasklist how long one try waits for Tasklist to have recorded who completed a task
 */
@ConfigurationProperties("holdfast.review")
public record ReviewSettings(@DefaultValue("20s") Duration waitForTasklist) {}
