/** The page of deployed diagrams, with what waits and what has stopped on their elements. */
@NullMarked
package dev.holdfast.workflow.web;

import org.jspecify.annotations.NullMarked;
