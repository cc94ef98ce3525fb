package dev.holdfast.model;

import dev.holdfast.model.ledger.TextRetention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once in ten minutes for texts of calls whose time is over. */
@Component
class TextRetentionSchedule {

    private final TextRetention retention;

    TextRetentionSchedule(JdbcClient jdbc, ModelSettings settings) {
        this.retention = new TextRetention(jdbc, settings.keepTexts());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void clear() {
        retention.clear();
    }
}
