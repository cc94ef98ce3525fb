package dev.holdfast.model;

import dev.holdfast.model.ledger.Ledger;
import dev.holdfast.model.ledger.TextRetention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once in ten minutes for texts of calls whose time is over, and for calls that nobody goes on with. */
@Component
class LedgerSchedule {

    private final Ledger ledger;
    private final TextRetention retention;

    LedgerSchedule(Ledger ledger, JdbcClient jdbc, ModelSettings settings) {
        this.ledger = ledger;
        this.retention = new TextRetention(jdbc, settings.keepTexts());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void tidy() {
        ledger.giveUpForgotten();
        retention.clear();
    }
}
