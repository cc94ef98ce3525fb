/** Finds personal data that has a format: numbers with a checksum, addresses on the Internet, phone numbers. */
@NullMarked
package dev.holdfast.privacy.finding.format;

import org.jspecify.annotations.NullMarked;
