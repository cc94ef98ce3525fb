/** Chat models behind names of ours: bounded, paid once, recorded. The only package that knows the library that calls
 * them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "access"})
package dev.holdfast.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
