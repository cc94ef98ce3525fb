/** Sends a reviewed reply exactly once, through an outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "assist", "review", "privacy", "access", "vault"})
package dev.holdfast.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
