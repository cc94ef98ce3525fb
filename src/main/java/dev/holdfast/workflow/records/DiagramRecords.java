package dev.holdfast.workflow.records;

import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.ProcessRecords;
import java.util.List;

/**
 * What the platform has recorded about deployed diagrams: which there are, and how many process instances are at each of
 * their elements. Like {@link ProcessRecords} it lags the engine by a second or more.
 */
public interface DiagramRecords {

    /**
     * All versions of all deployed processes, the latest deployed first.
     *
     * @throws EngineUnavailableException if the platform does not answer
     */
    List<ProcessVersion> versions();

    /**
     * The diagram of one version, as BPMN 2.0 XML; it never changes.
     *
     * @param definitionKey the engine's key of the version
     * @throws EngineUnavailableException if the platform does not answer
     */
    String diagram(long definitionKey);

    /**
     * The elements of one version at which something is or has been. The platform counts, so that this takes as long for
     * a million process instances as for one.
     *
     * @param definitionKey the engine's key of the version
     * @throws EngineUnavailableException if the platform does not answer
     */
    List<ElementCount> counts(long definitionKey);
}
