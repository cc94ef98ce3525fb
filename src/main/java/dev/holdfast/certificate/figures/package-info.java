/** What the answers of two models come to: shares with intervals, money, time, and the rule of what passes. */
@NullMarked
package dev.holdfast.certificate.figures;

import org.jspecify.annotations.NullMarked;
