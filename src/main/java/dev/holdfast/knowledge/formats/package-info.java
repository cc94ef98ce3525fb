/** What can be read out of a file: one reader a format, each of which takes bytes from strangers. */
@NullMarked
package dev.holdfast.knowledge.formats;

import org.jspecify.annotations.NullMarked;
