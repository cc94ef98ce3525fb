/** The ledger of calls: a row before each call, settled after it, so that nothing is paid twice. */
@NullMarked
package dev.holdfast.model.ledger;

import org.jspecify.annotations.NullMarked;
