/** Calls to model servers on the wire: one HTTP client for every provider, with one deadline and no retries. */
@NullMarked
package dev.holdfast.model.wire;

import org.jspecify.annotations.NullMarked;
