/** What reviewers decided, who they were, when it was and what they changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "privacy", "assist", "check"})
package dev.holdfast.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
