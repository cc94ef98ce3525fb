package dev.holdfast.workflow;

import java.time.Duration;

/**
 * How long one try of a job may take. The engine waits at least that long before it hands the job to another worker, so
 * that nothing slow is done twice at once.
 *
 * @param jobType the worker's job type
 * @param atMost the longest try, with some time to spare
 */
public record LongestTry(String jobType, Duration atMost) {}
