/** Checks a draft before anyone sees it, with rules that can be explained. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "safety", "pattern", "assist", "knowledge"})
package dev.holdfast.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
