/** What the engine keeps of instances, tasks and incidents, read from clusters before and from 8.8 on. */
@NullMarked
package dev.holdfast.workflow.records;

import org.jspecify.annotations.NullMarked;
