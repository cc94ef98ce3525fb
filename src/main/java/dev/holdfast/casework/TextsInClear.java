package dev.holdfast.casework;

import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals at start what an earlier version has left in clear: messages without tokens, and the marks of requests. */
@Component
class TextsInClear implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TextsInClear.class);

    private final JdbcClient jdbc;
    private final IncomingTexts incoming;
    private final DataKeys keys;
    private final TransactionTemplate transaction;

    TextsInClear(JdbcClient jdbc, IncomingTexts incoming, DataKeys keys, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.incoming = incoming;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var inClear = jdbc.sql("select * from support_case where not guarded and (message <> '' or subject <> '')")
                .query(Cases::read)
                .list();
        inClear.forEach(each -> transaction.executeWithoutResult(status -> seal(each)));
        if (!inClear.isEmpty()) {
            log.info("{} messages that stood in clear are sealed now", inClear.size());
        }
        markRequests();
    }

    private void seal(SupportCase inClear) {
        int ours = jdbc.sql("update support_case set subject = '', message = '' where case_id = ? and not guarded"
                        + " and (message <> '' or subject <> '')")
                .param(inClear.id().value())
                .update();
        if (ours == 1) {
            incoming.keep(inClear);
        }
    }

    private void markRequests() {
        var marks = new RequestMarks(keys.seal(KeyOwner.APPLICATION));
        jdbc.sql("select case_id, idempotency_key, request_hash from support_case where request_hash is not null"
                        + " and not request_marked")
                .query((row, number) -> new Marked(
                        row.getString("case_id"), row.getString("idempotency_key"), row.getString("request_hash")))
                .list()
                .forEach(old -> jdbc.sql("update support_case set idempotency_key = ?, request_hash = ?,"
                                + " request_marked = true where case_id = ? and not request_marked")
                        .params(old.key == null ? null : marks.ofKey(old.key), marks.ofRequest(old.hash), old.caseId)
                        .update());
    }

    private record Marked(String caseId, @Nullable String key, String hash) {}
}
