/** The entries of the record, each with the hash of the one before. */
@NullMarked
package dev.holdfast.evidence.chain;

import org.jspecify.annotations.NullMarked;
