package dev.holdfast.delivery;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import org.springframework.stereotype.Component;

/** Shows a case's reply and how it fares on its way out. */
@Component
class DeliveryPart implements CaseFilePart {

    private final Outbox outbox;

    DeliveryPart(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        outbox.find(file.supportCase().id()).ifPresent(entry -> {
            file.delivery(new CaseFile.Delivery(entry.channel(), entry.sentAt(), entry.text()));
            tell(file, entry);
        });
    }

    private static void tell(CaseFile.Builder file, OutboxEntry entry) {
        if (entry.sentAt() != null) {
            file.happened(entry.sentAt(), "Reply sent " + entry.sentWay());
        } else if (entry.state() == OutboxEntry.State.FAILED) {
            file.happened(entry.createdAt(), "Reply cannot be sent: " + entry.lastError());
        } else if (entry.lastError() != null) {
            file.happened(
                    entry.createdAt(),
                    "Reply waits to be sent, " + entry.attempts() + " tries so far: " + entry.lastError());
        } else {
            file.happened(entry.createdAt(), "Reply waits to be sent");
        }
    }
}
