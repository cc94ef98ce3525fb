package dev.holdfast.workflow;

import java.util.List;
import java.util.Optional;

/**
 * What the platform has recorded about processes and tasks. It lags the engine by a second or more, so that a record
 * asked for too early is missing, not wrong. Clusters before 8.8 answer by the APIs of Tasklist and Operate, later ones
 * by the cluster's own.
 */
public interface ProcessRecords {

    /**
     * The latest completed user task of this element, if it is recorded already.
     *
     * @throws EngineUnavailableException if the platform does not answer
     */
    Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId);

    /**
     * Where this process instance is now; {@link ProcessPosition#UNKNOWN} if nothing is recorded yet.
     *
     * @throws EngineUnavailableException if the platform does not answer
     */
    ProcessPosition position(long processInstanceKey);

    /**
     * The open incidents of all processes, at most a thousand.
     *
     * @throws EngineUnavailableException if the platform does not answer
     */
    List<OpenIncident> incidents();
}
