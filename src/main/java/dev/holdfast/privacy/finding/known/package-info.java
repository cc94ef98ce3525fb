/** Finds what is known of the case's own customer, however it is written. */
@NullMarked
package dev.holdfast.privacy.finding.known;

import org.jspecify.annotations.NullMarked;
