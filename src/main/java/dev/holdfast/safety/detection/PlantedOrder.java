package dev.holdfast.safety.detection;

/**
 * A passage that reads like an order to a model.
 *
 * @param start index of its first character, in UTF-16 code units
 * @param end index after its last character
 * @param score how likely it is one, 0 to 1
 */
public record PlantedOrder(int start, int end, double score) {}
