package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends a case at the customer's or an agent's wish, wherever it is. */
@Component
public class CaseWithdrawal {

    private final Cases cases;
    private final StoredCases store;
    private final CaseHandover handover;
    private final Clock clock;

    CaseWithdrawal(Cases cases, StoredCases store, CaseHandover handover, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.handover = handover;
        this.clock = clock;
    }

    /**
     * Asks for a case to be withdrawn. The engine is told at once, or as soon as it is back.
     *
     * @return false if the case had ended before; its reply may be with the customer
     * @throws CaseMissingException if there is no such case
     */
    public boolean withdraw(CaseId id) {
        if (cases.get(id).status().isFinal()) {
            return false;
        }
        store.wantWithdrawal(id, clock.instant());
        handover.lookSoon();
        return true;
    }
}
