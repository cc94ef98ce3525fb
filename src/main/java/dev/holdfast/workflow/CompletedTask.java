package dev.holdfast.workflow;

import java.time.Instant;

/**
 * A user task that a person has completed, as Tasklist knows it.
 *
 * @param elementId the user task's id in the diagram
 * @param assignee the user name of the person who completed it
 */
public record CompletedTask(String elementId, String assignee, Instant createdAt, Instant completedAt) {}
