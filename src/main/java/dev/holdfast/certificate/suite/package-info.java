/** The cases that a pattern is tried with. */
@NullMarked
package dev.holdfast.certificate.suite;

import org.jspecify.annotations.NullMarked;
