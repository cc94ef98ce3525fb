/** The offline model: it answers with sentences of the knowledge base and writes none of its own. */
@NullMarked
package dev.holdfast.model.extractive;

import org.jspecify.annotations.NullMarked;
