/** Keys: one for each customer, wrapped by a master key, and the sealing of texts with them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.holdfast.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
