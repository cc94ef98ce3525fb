/** The workbench's page of replies that have been sent. */
@NullMarked
package dev.holdfast.delivery.web;

import org.jspecify.annotations.NullMarked;
