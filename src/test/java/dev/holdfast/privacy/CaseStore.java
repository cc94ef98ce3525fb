package dev.holdfast.privacy;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.FirstEntries;
import dev.holdfast.vault.TestVault;
import dev.holdfast.workflow.CaseId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated store with cases and customers in it, and the privacy package on top, without an engine. */
public final class CaseStore implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc;

    private CaseStore(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                // A store that has the demo customers as well keeps them.
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(dataSource);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(dataSource));
        context.registerBean(DataKeys.class, () -> TestVault.keys(jdbc));
        context.registerBean(AccessLog.class, () -> TestVault.accesses(jdbc));
        context.registerBean(FirstEntries.class, TestVault::firstEntries);
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
        context.registerBean(PrivacySettings.class, CustomerFixture::settings);
        context.register(Cases.class, Customers.class, IncomingTexts.class, MessageGuard.class);
        context.register(VaultEntries.class, Vault.class, QuestionSubjects.class, FirstEntriesUpgrade.class);
        context.registerBean(FindingSettings.class, FindingFixture::settings);
        context.scan("dev.holdfast.privacy.finding");
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(TypedTexts.class, CaseProtection.class, ProtectMessageWorker.class, PrivacyPart.class);
        context.refresh();
    }

    public static CaseStore inMemory() {
        return new CaseStore(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"));
    }

    public static CaseStore on(DataSource dataSource) {
        return new CaseStore(dataSource);
    }

    /** Only brings the tables about. */
    public static void migrate(String url) {
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public CaseId receive(String subject, String message) {
        return receive(CustomerFixture.aCustomer(), Channel.EMAIL, subject, message);
    }

    public CaseId receive(Customer customer, Channel channel, String subject, String message) {
        keep(customer);
        CaseId id = CaseId.newOn(LocalDate.of(2026, 11, 23));
        jdbc.sql("insert into support_case (case_id, customer_id, channel, subject, message, status, received_at)"
                        + " values (?, ?, ?, ?, ?, 'IN_PROGRESS', ?)")
                .params(List.of(
                        id.value(),
                        customer.id().value(),
                        channel.name(),
                        "",
                        "",
                        Timestamp.from(Instant.parse("2026-11-23T09:00:00Z"))))
                .update();
        var received = get(Cases.class).get(id);
        get(TransactionTemplate.class)
                .executeWithoutResult(status -> get(IncomingTexts.class)
                        .keep(new SupportCase(
                                id,
                                received.processId(),
                                received.customerId(),
                                null,
                                channel,
                                subject,
                                message,
                                false,
                                received.status(),
                                received.receivedAt(),
                                null)));
        return id;
    }

    /** Received and protected, as a case is by the time its reply is sent. */
    public CaseId protectedCase(Customer customer, Channel channel, String subject, String message) {
        CaseId id = receive(customer, channel, subject, message);
        get(ProtectMessageWorker.class).handle(new ProtectMessageWorker.Input(id), 1);
        return id;
    }

    private void keep(Customer customer) {
        jdbc.sql("delete from customer where customer_id = ? and not exists"
                        + " (select 1 from support_case c where c.customer_id = customer.customer_id)")
                .param(customer.id().value())
                .update();
        if (get(Customers.class).find(customer.id()).isEmpty()) {
            jdbc.sql(
                            "insert into customer (customer_id, given_name, family_name, email, phone, street, postal_code, city, since)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(customer.id().value())
                    .param(customer.givenName())
                    .param(customer.familyName())
                    .param(customer.email())
                    .param(customer.phone())
                    .param(customer.street())
                    .param(customer.postalCode())
                    .param(customer.city())
                    .param(Date.valueOf(customer.since()))
                    .update();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
