package dev.holdfast.model;

import dev.holdfast.model.budget.Spending;
import dev.holdfast.model.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger with the limits of the settings. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledgerOfCalls(JdbcClient jdbc, PlatformTransactionManager transactions, ModelSettings settings) {
        return new Ledger(jdbc, new TransactionTemplate(transactions), new Spending(jdbc, settings.budget()));
    }
}
