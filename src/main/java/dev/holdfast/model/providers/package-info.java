/** The vendors of models. Each is one class; everything else of a call is the same for all. */
@NullMarked
package dev.holdfast.model.providers;

import org.jspecify.annotations.NullMarked;
