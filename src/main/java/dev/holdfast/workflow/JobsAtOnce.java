package dev.holdfast.workflow;

/**
 * How many jobs of a type this application works on at once where that is more than the workers' setting says. The engine
 * hands out no more: what cannot be worked on waits there, where any application may take it, and not in memory here.
 *
 * @param jobType the worker's job type
 * @param atLeast how many
 */
public record JobsAtOnce(String jobType, int atLeast) {}
