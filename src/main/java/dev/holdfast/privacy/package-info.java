/** Finds personal data, keeps it in the vault and puts it back where someone may see it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework"})
package dev.holdfast.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
