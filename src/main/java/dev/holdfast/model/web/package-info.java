/** Models and calls for programs and on the workbench. */
@NullMarked
package dev.holdfast.model.web;

import org.jspecify.annotations.NullMarked;
