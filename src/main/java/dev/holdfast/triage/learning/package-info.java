/** Learns from labelled examples what messages are about, and says how sure it is. */
@NullMarked
package dev.holdfast.triage.learning;

import org.jspecify.annotations.NullMarked;
