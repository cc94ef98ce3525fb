package dev.holdfast.delivery;

import dev.holdfast.privacy.ErasureObjection;
import dev.holdfast.workflow.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A reply that is being sent at this moment may be half with its customer: it ends first. */
@Component
class ReplyOnItsWay implements ErasureObjection {

    private final Outbox outbox;

    ReplyOnItsWay(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<String> against(CaseId caseId) {
        return outbox.find(caseId)
                .filter(entry -> entry.state() == OutboxEntry.State.SENDING)
                .map(entry ->
                        "The reply of case " + caseId + " is being sent at this moment. Erase again in a minute.");
    }
}
