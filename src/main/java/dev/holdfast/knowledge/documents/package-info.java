/** Reading a folder of documents and splitting them into passages. */
@NullMarked
package dev.holdfast.knowledge.documents;

import org.jspecify.annotations.NullMarked;
