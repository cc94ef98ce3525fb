/** The page "Operations". */
@NullMarked
package dev.holdfast.operations.web;

import org.jspecify.annotations.NullMarked;
