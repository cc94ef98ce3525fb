/** What is sent to the engine and what it hands out: deployments, messages, jobs and the answers to them. */
@NullMarked
package dev.holdfast.workflow.engine;

import org.jspecify.annotations.NullMarked;
