/** The index of passages, by words and by meaning, on disk and in memory. */
@NullMarked
package dev.holdfast.knowledge.index;

import org.jspecify.annotations.NullMarked;
