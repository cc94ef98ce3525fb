/** Finds personal data, puts tokens in its place, and puts it back where someone may see it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "vault"})
package dev.holdfast.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
