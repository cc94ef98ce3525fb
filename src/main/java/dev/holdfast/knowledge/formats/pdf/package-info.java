/** Reading PDF: lines with their size and place, and the structure that these tell. */
@NullMarked
package dev.holdfast.knowledge.formats.pdf;

import org.jspecify.annotations.NullMarked;
