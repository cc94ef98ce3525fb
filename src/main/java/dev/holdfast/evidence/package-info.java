/** The chained record of a case and its dossier: how it ended, what decided it, and whether that is still so. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "assist", "check", "review", "delivery"})
package dev.holdfast.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
