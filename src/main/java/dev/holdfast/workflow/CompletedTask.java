package dev.holdfast.workflow;

import java.time.Instant;

/**
 * A user task that a person has completed, as Tasklist knows it.
 *
 * @param taskKey the engine's key of this user task; a task that comes again has another one
 * @param elementId the user task's id in the diagram
 * @param assignee the user name of the person who completed it; empty if nobody was assigned
 */
public record CompletedTask(long taskKey, String elementId, String assignee, Instant createdAt, Instant completedAt) {}
