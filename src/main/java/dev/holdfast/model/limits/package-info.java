/** When a model may be asked: how many calls at once, not while it is down, not before it said. */
@NullMarked
package dev.holdfast.model.limits;

import org.jspecify.annotations.NullMarked;
