package dev.holdfast.workflow.records;

/**
 * One deployed version of a process.
 *
 * @param key the engine's key of this version
 * @param processId the id in the diagram, such as {@code customerReply}
 * @param name the name in the diagram; its id where it has none
 * @param version from 1
 */
public record ProcessVersion(long key, String processId, String name, int version) {}
