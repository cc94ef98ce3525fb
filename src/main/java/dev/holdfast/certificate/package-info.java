/** Swap certificates: whether a model does a pattern's work as well as the one in use, on a fixed suite of cases. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "access", "knowledge", "pattern", "model", "assist", "check"})
package dev.holdfast.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
