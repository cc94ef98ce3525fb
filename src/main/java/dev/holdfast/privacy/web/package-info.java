/** Personal data for programs and for people who answer for it. */
@NullMarked
package dev.holdfast.privacy.web;

import org.jspecify.annotations.NullMarked;
