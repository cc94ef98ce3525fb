/** Whether diagrams, tables and forms fit the workers, patterns and models there are, before they are deployed. */
@NullMarked
package dev.holdfast.workflow.check;

import org.jspecify.annotations.NullMarked;
