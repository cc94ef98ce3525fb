/** The AI step: a pattern and a context go to a model, a typed draft comes back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "knowledge", "pattern", "model"})
package dev.holdfast.assist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
