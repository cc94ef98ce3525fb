package dev.holdfast.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeliverySettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void without_settings_everything_goes_into_the_sent_folder() {
        application.run(context -> {
            var settings = context.getBean(DeliverySettings.class);
            assertThat(settings.mail().enabled()).isFalse();
            assertThat(settings.webhook().url()).isNull();
            assertThat(List.of(
                            settings.retryAfter(1).toSeconds(),
                            settings.retryAfter(3).toSeconds()))
                    .containsExactly(5L, 20L);
            assertThat(settings.retryAfter(1000)).isEqualTo(settings.longestRetryAfter());
        });
    }

    @Test
    void a_wrong_setting_stops_the_start_and_is_named() {
        var faults = Map.of(
                "holdfast.delivery.mail.enabled=true", "mail.from",
                "holdfast.delivery.webhook.url=ftp://bank.example", "http",
                "holdfast.delivery.webhook.url=https://bank.example", "webhook.secret",
                "holdfast.delivery.lease=10s", "holdfast.delivery.lease");
        faults.forEach((setting, named) -> application
                .withPropertyValues(setting)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining(named)));
    }

    @Test
    void the_secret_is_never_printed() {
        application
                .withPropertyValues(
                        "holdfast.delivery.webhook.url=https://user:geheim1@bank.example/x?token=geheim2",
                        "holdfast.delivery.webhook.secret=geheim3 geheim3 geheim3")
                .run(context -> assertThat(
                                context.getBean(DeliverySettings.class).toString())
                        .contains("bank.example", "****")
                        .doesNotContain("geheim"));
    }

    @EnableConfigurationProperties(DeliverySettings.class)
    static class Settings {}
}
