package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;

/** A way for replies to reach a customer. Asked in order; the sent folder takes what no other one wants. */
interface Transport {

    /** Whether replies to messages of this channel go this way. */
    boolean takes(Channel channel);

    /** As in "Reply sent by e-mail". */
    String way();

    /**
     * Sends a reply, with the delivery's id on it so that a receiver can tell a repetition.
     *
     * @throws NotSentException if it was not sent, or if nobody knows whether it was
     */
    void send(Reply reply) throws NotSentException;
}
