/** What decided a case, put together from the stored rows, always in the same words. */
@NullMarked
package dev.holdfast.evidence.dossier;

import org.jspecify.annotations.NullMarked;
