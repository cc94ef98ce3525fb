/** The knowledge base on pages and for other programs. */
@NullMarked
package dev.holdfast.knowledge.web;

import org.jspecify.annotations.NullMarked;
