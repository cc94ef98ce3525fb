/** Certificates on the workbench and for programs. */
@NullMarked
package dev.holdfast.certificate.web;

import org.jspecify.annotations.NullMarked;
