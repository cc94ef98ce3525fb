/** The engine's vocabulary and the only way to the engine: ids, tiers, routes, variables, errors, start and publish. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.holdfast.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
