package dev.holdfast.delivery;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.TypedTexts;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.PlainText;
import dev.holdfast.workflow.StepStoppedException;
import io.camunda.client.annotation.CustomHeaders;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts the reply into the outbox and tries to send it at once. Sending the same case's reply again is the same
 * delivery. A receiver that is down does not hold the process up: the outbox goes on trying.
 */
@Component
public class SendReplyWorker {

    /** The header of the service task that names the way a reply goes; without it, the way the message came. */
    public static final String CHANNEL_HEADER = "channel";

    private final Cases cases;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final TypedTexts typed;

    SendReplyWorker(Cases cases, Outbox outbox, Dispatcher dispatcher, TypedTexts typed) {
        this.cases = cases;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.typed = typed;
    }

    /** The starter hands headers over as a map only; everything else is typed. */
    @JobWorker(type = "delivery.sendReply")
    public Output handle(@VariablesAsType Input input, @CustomHeaders Map<String, String> headers) {
        if (input.finalReply().isBlank()) {
            throw new StepStoppedException(
                    "The reply of case " + input.caseId() + " is empty; put its text into finalReply in Operate");
        }
        SupportCase supportCase = cases.get(input.caseId());
        DeliveryId id = outbox.put(
                        supportCase,
                        typed.protectKnown(input.caseId(), PlainText.of(input.finalReply())),
                        channelOf(supportCase, headers),
                        dispatcher.now())
                .id();
        dispatcher.dispatch(id);
        OutboxEntry entry = outbox.find(input.caseId()).orElseThrow();
        if (entry.state() == OutboxEntry.State.FAILED) {
            throw new StepStoppedException(
                    "The reply of case " + input.caseId() + " cannot be sent. " + entry.lastError());
        }
        return new Output(id);
    }

    private static Channel channelOf(SupportCase supportCase, Map<String, String> headers) {
        String code = headers.getOrDefault(CHANNEL_HEADER, "");
        if (code.isBlank()) {
            return supportCase.channel();
        }
        return Channel.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no channel '" + code
                        + "'; correct the header 'channel' of the task. There are: "
                        + Channel.ofMessages().stream().map(Channel::code).collect(Collectors.joining(", "))));
    }

    record Input(CaseId caseId, String finalReply) {}

    record Output(DeliveryId deliveryId) {}
}
