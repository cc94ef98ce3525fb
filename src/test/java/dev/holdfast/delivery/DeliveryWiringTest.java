package dev.holdfast.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseWithdrawal;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.CustomerSealing;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.privacy.CaseStore;
import dev.holdfast.privacy.CustomerFixture;
import dev.holdfast.privacy.PrivacySettings;
import dev.holdfast.privacy.RetentionSettings;
import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.vault.VaultSettings;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CaseSpans;
import dev.holdfast.workflow.TraceOfCase;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two packages as Spring puts them together, without an engine. */
class DeliveryWiringTest {

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @TempDir
    private Path data;

    @Test
    void what_waits_in_the_outbox_is_sent_by_itself() {
        application().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(MailTransport.class);
            assertThat(context).hasSingleBean(PersonalValues.class).doesNotHaveBean(WebhookTransport.class);
            assertThat(data.resolve("vault.key")).exists();
            try (var store = CaseStore.on(context.getBean(DataSource.class))) {
                CaseId id = store.receive(CustomerFixture.aCustomer(), Channel.EMAIL, "s", "m");
                Outbox outbox = context.getBean(Outbox.class);
                outbox.put(context.getBean(Cases.class).get(id), "Hello", Channel.WEB, Instant.now());

                Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
                while (outbox.waiting().waiting() > 0 && Instant.now().isBefore(deadline)) {
                    Thread.sleep(100);
                }

                assertThat(outbox.find(id).orElseThrow().sentWay()).isEqualTo("to the sent folder");
            }
        });
    }

    @Test
    void mail_and_webhook_are_there_once_they_are_set() {
        application()
                .withPropertyValues(
                        "spring.mail.host=127.0.0.1",
                        "holdfast.delivery.mail.enabled=true",
                        "holdfast.delivery.mail.from=service@bank.example",
                        "holdfast.delivery.webhook.url=https://bank.example/replies",
                        "holdfast.delivery.webhook.secret=0123456789abcdef")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(MailTransport.class)
                        .hasSingleBean(WebhookTransport.class));
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withPropertyValues(
                        "spring.datasource.url=" + database,
                        "holdfast.data-directory=" + data,
                        "holdfast.delivery.pause=300ms")
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        MailSenderAutoConfiguration.class,
                        ValidationAutoConfiguration.class))
                .withInitializer(context -> CaseStore.migrate(database))
                .withUserConfiguration(Packages.class);
    }

    @EnableScheduling
    @EnableConfigurationProperties({
        DeliverySettings.class,
        FindingSettings.class,
        PrivacySettings.class,
        RetentionSettings.class,
        VaultSettings.class
    })
    @ComponentScan({"dev.holdfast.privacy", "dev.holdfast.vault", "dev.holdfast.delivery"})
    @Import({Cases.class, Customers.class, CustomerSealing.class, IncomingTexts.class, CaseSpans.class})
    static class Packages {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        /** What erasing and exporting need, which nobody does here. */
        @Bean
        CaseWithdrawal withdrawal() {
            return mock(CaseWithdrawal.class);
        }

        @Bean
        CaseFiles files() {
            return mock(CaseFiles.class);
        }

        @Bean
        ObservationRegistry observations() {
            return ObservationRegistry.NOOP;
        }

        @Bean
        TraceOfCase traces() {
            return caseId -> Optional.empty();
        }
    }
}
