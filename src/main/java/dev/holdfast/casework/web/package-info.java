/** The API and the pages of cases. */
@NullMarked
package dev.holdfast.casework.web;

import org.jspecify.annotations.NullMarked;
