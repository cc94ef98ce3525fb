/** What calls may cost: an upper estimate before, limits that hold under concurrency, what it was after. */
@NullMarked
package dev.holdfast.model.budget;

import org.jspecify.annotations.NullMarked;
