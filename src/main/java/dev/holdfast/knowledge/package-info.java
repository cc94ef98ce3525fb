/** Documents, their passages, the search over them and the context pack of one case. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "casework", "access", "safety"})
package dev.holdfast.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
