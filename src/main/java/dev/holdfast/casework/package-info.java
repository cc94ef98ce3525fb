/** A customer's message from intake to its stored case, the start of its process and the page that shows it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "access", "vault"})
package dev.holdfast.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
