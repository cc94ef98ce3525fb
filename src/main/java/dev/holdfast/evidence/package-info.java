/** The record of how a case ended. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "assist", "check", "review", "delivery"})
package dev.holdfast.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
