/** Finds people, addresses and places in free text, by a model that is learned from made-up text. */
@NullMarked
package dev.holdfast.privacy.finding.names;

import org.jspecify.annotations.NullMarked;
