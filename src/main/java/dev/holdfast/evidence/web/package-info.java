/** The record of cases, for risk: over the API and as a line on the case's page. */
@NullMarked
package dev.holdfast.evidence.web;

import org.jspecify.annotations.NullMarked;
