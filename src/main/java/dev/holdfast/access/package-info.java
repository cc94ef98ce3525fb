/** Who signs in and what a role may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.holdfast.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
