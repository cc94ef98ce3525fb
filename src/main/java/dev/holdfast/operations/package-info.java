/** What the people on call see and do: workers, queues, incidents with advice, health, numbers, traces and log lines. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "workflow", "casework", "safety", "triage", "check", "delivery"})
package dev.holdfast.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
