/** Says where in a text personal data is, of which kind, and how sure that is. */
@NullMarked
package dev.holdfast.privacy.finding;

import org.jspecify.annotations.NullMarked;
