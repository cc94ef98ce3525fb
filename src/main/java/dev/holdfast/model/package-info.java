/** Chat models behind named routes; the only package that knows the library that calls them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow"})
package dev.holdfast.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
