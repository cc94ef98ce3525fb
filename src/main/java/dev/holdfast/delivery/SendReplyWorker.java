package dev.holdfast.delivery;

import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.PlainText;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/**
 * Puts the reply into the outbox and tries to send it at once. Sending the same case's reply again is the same
 * delivery. A receiver that is down does not hold the process up: the outbox goes on trying.
 */
@Component
public class SendReplyWorker {

    private final Cases cases;
    private final Outbox outbox;
    private final Dispatcher dispatcher;

    SendReplyWorker(Cases cases, Outbox outbox, Dispatcher dispatcher) {
        this.cases = cases;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
    }

    @JobWorker(type = "delivery.sendReply")
    public Output handle(@VariablesAsType Input input) {
        if (input.finalReply().isBlank()) {
            throw new IllegalArgumentException(
                    "The reply of case " + input.caseId() + " is empty; put its text into finalReply in Operate");
        }
        DeliveryId id = outbox.put(cases.get(input.caseId()), PlainText.of(input.finalReply()), dispatcher.now())
                .id();
        dispatcher.dispatch(id);
        OutboxEntry entry = outbox.find(input.caseId()).orElseThrow();
        if (entry.state() == OutboxEntry.State.FAILED) {
            throw new IllegalStateException(
                    "The reply of case " + input.caseId() + " cannot be sent. " + entry.lastError());
        }
        return new Output(id);
    }

    record Input(CaseId caseId, String finalReply) {}

    record Output(DeliveryId deliveryId) {}
}
