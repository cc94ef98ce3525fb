/** What a message is about, how urgent it is and in which language it is written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "privacy"})
package dev.holdfast.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
