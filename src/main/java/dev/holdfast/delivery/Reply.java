package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customer;
import dev.holdfast.workflow.CaseId;

/**
 * A reply as the customer gets it, with personal values in it. It lives for one try and is never stored or logged.
 *
 * @param subject the subject of the customer's message
 */
record Reply(DeliveryId id, CaseId caseId, Channel channel, Customer customer, String subject, String text) {

    @Override
    public String toString() {
        return "Reply[" + id + "]";
    }
}
