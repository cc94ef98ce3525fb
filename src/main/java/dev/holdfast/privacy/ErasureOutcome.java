package dev.holdfast.privacy;

import dev.holdfast.casework.CustomerId;
import java.time.Instant;

/** What became of the wish to erase a customer's personal data. */
public sealed interface ErasureOutcome {

    /**
     * It is erased, now or since an earlier time.
     *
     * @param cases how many cases of theirs there are, with the questions of agents about them
     * @param values how many sealed values were erased
     * @param withdrawn how many cases were running and were withdrawn
     */
    record Erased(CustomerId customerId, Instant erasedAt, String erasedBy, int cases, int values, int withdrawn)
            implements ErasureOutcome {}

    /** There is no such customer. */
    record NoSuchCustomer(String customerId) implements ErasureOutcome {}

    /** Something needs the values at this moment; nothing was erased. */
    record NotNow(String why) implements ErasureOutcome {}
}
