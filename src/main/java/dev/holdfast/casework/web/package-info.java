/** The workbench's pages about cases: new message, cases, one case and its diagram. */
@NullMarked
package dev.holdfast.casework.web;

import org.jspecify.annotations.NullMarked;
