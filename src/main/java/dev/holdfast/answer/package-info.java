/** The questions of agents: whose diagram answers them, the answer that a process gives, and how far it has come. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "access", "casework", "vault"})
package dev.holdfast.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
