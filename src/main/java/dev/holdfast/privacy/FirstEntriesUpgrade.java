package dev.holdfast.privacy;

import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals at start, each with its customer's key, the values that an earlier version sealed with the master key itself. */
@Component
class FirstEntriesUpgrade implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstEntriesUpgrade.class);
    private static final int AT_ONCE = 200;

    private final VaultEntries entries;
    private final Cases cases;
    private final TransactionTemplate transaction;

    FirstEntriesUpgrade(VaultEntries entries, Cases cases, TransactionTemplate transaction) {
        this.entries = entries;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int done = 0;
        for (var some = entries.casesOfFirstEntries(AT_ONCE);
                !some.isEmpty();
                some = entries.casesOfFirstEntries(AT_ONCE)) {
            some.forEach(caseId -> transaction.executeWithoutResult(status -> sealAnew(caseId)));
            done += some.size();
        }
        if (done > 0) {
            log.info("The values of {} cases are sealed with their customers' keys now", done);
        }
    }

    private void sealAnew(CaseId caseId) {
        var owner = cases.get(caseId).keyOwner();
        entries.of(caseId).values().stream()
                .filter(entry -> entry.owner() == null)
                .forEach(entry -> entries.sealAnew(caseId, owner, entry));
    }
}
