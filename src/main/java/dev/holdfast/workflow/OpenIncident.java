package dev.holdfast.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where a process has stopped and waits for somebody to act.
 *
 * @param key the engine's key of the incident; when the step fails again after a retry, that is another one
 * @param processInstanceKey the process that has stopped
 * @param processId the process's id in its diagram, such as {@code customerReply}; empty if the platform does not say
 * @param elementId the element's id in the diagram, such as {@code serviceTask_sendReply}
 * @param jobKey the job that has no tries left; null where it was no job that failed, such as a decision
 * @param since when it stopped
 * @param message what people read in Operate
 */
public record OpenIncident(
        long key,
        long processInstanceKey,
        String processId,
        String elementId,
        @Nullable Long jobKey,
        Instant since,
        String message) {}
