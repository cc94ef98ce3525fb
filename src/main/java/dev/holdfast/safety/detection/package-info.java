/** Tells from the words alone whether somebody planted an order to a model in a text, and where. */
@NullMarked
package dev.holdfast.safety.detection;

import org.jspecify.annotations.NullMarked;
