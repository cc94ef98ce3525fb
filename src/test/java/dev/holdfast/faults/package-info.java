/** What happens when things go wrong, each fault caused for real. */
@NullMarked
package dev.holdfast.faults;

import org.jspecify.annotations.NullMarked;
