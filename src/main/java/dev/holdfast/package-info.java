/** The application as a whole: its start, and what all of it shares. */
@NullMarked
package dev.holdfast;

import org.jspecify.annotations.NullMarked;
