package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workbench's own sent folder. Nothing leaves: the outbox's entry, marked as sent, is what the folder shows. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class SentFolderTransport implements Transport {

    @Override
    public boolean takes(Channel channel) {
        return true;
    }

    @Override
    public String way() {
        return "to the sent folder";
    }

    @Override
    public void send(Reply reply) {}
}
