/** The page on which agents ask, and the same for programs. */
@NullMarked
package dev.holdfast.answer.web;

import org.jspecify.annotations.NullMarked;
