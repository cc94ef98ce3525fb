/** Finds instructions to the model in text that others wrote. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework"})
package dev.holdfast.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
