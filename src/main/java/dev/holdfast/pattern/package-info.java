/** Prompt patterns: files with a version, inputs, an output schema and an owner. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow"})
package dev.holdfast.pattern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
