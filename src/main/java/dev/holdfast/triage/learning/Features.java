package dev.holdfast.triage.learning;

/**
 * A message as numbers.
 *
 * @param meaning its sentence embedding, of length 1
 * @param terms the numbers of its words and word pairs in the {@link Vocabulary}
 * @param weights how much each of those terms counts; of length 1 together
 */
record Features(float[] meaning, int[] terms, float[] weights) {}
