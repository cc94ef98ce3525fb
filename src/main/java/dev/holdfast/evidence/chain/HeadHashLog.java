package dev.holdfast.evidence.chain;

import dev.holdfast.evidence.chain.EvidenceChain.Added;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes the hash of each new entry to the log, so that somebody outside the database has it: who can rewrite the tables
 * cannot rewrite what a log server took in.
 */
@Component
class HeadHashLog {

    private static final Logger log = LoggerFactory.getLogger(HeadHashLog.class);

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void tell(Added added) {
        var entry = added.entry();
        log.info("Evidence entry {} of case {} has the hash {}", entry.sequence(), entry.caseId(), entry.hash());
    }
}
