/** Certificates and what each model made of each case. */
@NullMarked
package dev.holdfast.certificate.store;

import org.jspecify.annotations.NullMarked;
