package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A wrong setting stops the start with one sentence: what is wrong, what is allowed, and never a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

    private static final String HASH = "$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234";
    private static final String PERSON =
            "holdfast.access.users[0].name=kim holdfast.access.users[0].password-hash=" + HASH + " ";
    private static final String ROUTE = "holdfast.model.models[0].name=big holdfast.model.models[0].";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the wrong type
                "holdfast.check.min-characters=many          | min-characters is \"many\"; whole number; shortest draft",
                "holdfast.knowledge.context-passages=8.5     | context-passages is \"8.5\"; whole number",
                "holdfast.casework.handover-interval=soon    | handover-interval is \"soon\"; 30s, 5m",
                "holdfast.delivery.mail.enabled=perhaps      | mail.enabled is \"perhaps\"; true or false",
                "holdfast.delivery.webhook.channels=pigeon   | webhook.channels; \"pigeon\"; email, web, chat",
                "holdfast.triage.unknown-below=low           | unknown-below is \"low\"; a number such as 0.5",
                ROUTE + "concurrency=many                    | concurrency is \"many\"; a whole number",
                PERSON + "holdfast.access.users[0].roles=chef | roles; \"chef\"; agent, reviewer, owner, risk, ops",
                "holdfast.knowledge.largest-file=huge        | largest-file is \"huge\"; a size such as 20MB",
                // out of range
                "holdfast.answer.patience=-1s                | answer.patience; longer than or equal to 0",
                "holdfast.knowledge.watch-interval=-1s       | watch-interval; longer than or equal to 0",
                "holdfast.workflow.stop-within=-1s           | stop-within; longer than or equal to 0",
                "holdfast.check.min-characters=0             | min-characters is \"0\"; greater than 0",
                "holdfast.check.max-characters=10            | max-characters has to be greater than holdfast.check.min",
                "holdfast.knowledge.context-passages=51      | context-passages is \"51\"; less than or equal to 50",
                "holdfast.knowledge.questions=0              | questions is \"0\"; greater than or equal to 1",
                "holdfast.triage.unknown-below=1.2           | unknown-below is \"1.2\"; less than or equal to 1",
                "holdfast.triage.patience=-1s                | patience is \"PT-1S\"; longer than or equal to 0",
                "holdfast.knowledge.wait-for-index=-1s       | wait-for-index; longer than or equal to 0",
                "holdfast.casework.handover-interval=0s      | handover-interval; longer than or equal to 100",
                "holdfast.casework.incident-interval=1ms     | incident-interval; longer than or equal to 100",
                "holdfast.review.wait-for-tasklist=0s        | wait-for-tasklist; longer than or equal to 1",
                "holdfast.delivery.pause=0s                  | delivery.pause; longer than or equal to 100",
                "holdfast.delivery.longest-retry-after=1s    | longest-retry-after has to be as long as",
                "holdfast.delivery.lease=10s                 | delivery.lease has to be 1m or more",
                "holdfast.workflow.retry-backoff-limit=1s    | retry-backoff-limit has to be as long as",
                "holdfast.workflow.message-time-to-live=5s   | message-time-to-live; longer than or equal to 1",
                ROUTE + "concurrency=0                       | models[0].concurrency must be 1 to 10000",
                ROUTE + "euros-per-million-tokens-in=-1      | models[0]: a price must be 0 or more",
                "holdfast.model.models[0].name=Big Model     | models[0].name must be 1 to 40 small letters",
                ROUTE + "timeout=1s holdfast.model.models[1].name=big | models[1].name is that of another model",
                "holdfast.model.budget.case-euros=-1         | budget.case-euros must be 0 or more",
                ROUTE + "timeout=0s                          | models[0].timeout must be longer than nothing",
                ROUTE + "temperature=-1                      | models[0].temperature must be 0 or more",
                // empty or unknown to the world
                "holdfast.assist.organisation=               | organisation is empty; must not be blank",
                "holdfast.pattern.location=                  | pattern.location is empty",
                "holdfast.knowledge.location=                | knowledge.location is empty",
                "holdfast.triage.examples=                   | triage.examples is empty",
                "holdfast.workflow.web-user=                 | web-user is empty",
                "holdfast.access.roles-claim=                | roles-claim is empty",
                "holdfast.triage.default-language=english    | default-language is \"english\"; ISO 639-1 code, such as en",
                "holdfast.privacy.phone-regions=XX           | phone-regions holds something else than regions",
                // addresses
                "holdfast.workflow.tasklist-url=tasklist     | tasklist-url; begin with http:// or https://",
                "holdfast.workflow.operate-url=ftp://tasks    | operate-url have to begin with http:// or https://",
                "holdfast.delivery.webhook.url=ftp://x       | webhook.url has to begin with http:// or https://",
                ROUTE + "base-url=localhost:11434            | models[0].base-url has to begin with http://",
                ROUTE + "provider=openai                     | models[0] with provider openai also needs model",
                // what belongs together
                "holdfast.delivery.mail.enabled=true         | mail.enabled is true, so holdfast.delivery.mail.from",
                "holdfast.delivery.webhook.url=https://x.example | webhook.secret needs 16 characters",
                PERSON + "                                   | needs roles: agent, reviewer, owner, risk or ops",
                "holdfast.access.users[0].name=kim           | needs a password-hash",
                // names
                "holdfast.knowlege.location=x                | no setting holdfast.knowlege.location; did you mean holdfast.knowledge.location?",
                "holdfast.check.min-character=80             | did you mean holdfast.check.min-characters?",
                ROUTE
                        + "modell=x                            | no setting holdfast.model.models[0].modell; did you mean holdfast.model.models[0].model?",
                "holdfast.access.users[0].password=x         | no setting holdfast.access.users[0].password; did you mean holdfast.access.users[0].password-hash?",
                "holdfast.data-directory=pom.xml/data        | data-directory is; pom.xml is no folder; name another",
            })
    void a_wrong_setting_is_named_in_one_sentence(String settings, String expected, CapturedOutput output) {
        assertStopped(settings, output);

        assertThat(output.getAll().split("Description:\\R+")[1])
                .contains("holdfast.")
                .contains(expected.strip().split(";\\s+"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "holdfast.access.users[0].name=kim holdfast.access.users[0].roles=agent"
                + " holdfast.access.users[0].password-hash=geheim",
        "holdfast.model.models[0].name=big holdfast.model.models[0].api-key-variable=sk-geheim",
        "holdfast.delivery.webhook.url=https://x.example holdfast.delivery.webhook.secret=geheim",
    })
    void a_secret_is_not_repeated(String settings, CapturedOutput output) {
        assertStopped(settings, output);

        assertThat(output.getAll()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "'', holdfast.access.oidc.",
        "holdfast.access.oidc.client-id=a holdfast.access.oidc.client-secret=b, HOLDFAST_ACCESS_OIDC_ISSUER",
        "holdfast.access.oidc.issuer=idp holdfast.access.oidc.client-id=a holdfast.access.oidc.client-secret=b,"
                + " has to be an address",
    })
    void the_profile_oidc_names_what_it_needs(String settings, String expected, CapturedOutput output) {
        assertStopped("spring.profiles.active=oidc " + settings, output);

        assertThat(output.getAll()).contains(expected.strip());
    }

    @Test
    void settings_that_are_right_are_let_through() {
        try (var started =
                start(PERSON + "holdfast.access.users[0].roles=agent,risk " + ROUTE + "base-url=http://localhost:1/v1 "
                        + "holdfast.check.promises[0]=sure holdfast.triage.urgent-phrases=now,soon")) {
            assertThat(started.isActive()).isTrue();
        }
    }

    private static void assertStopped(String settings, CapturedOutput output) {
        assertThatThrownBy(() -> start(settings).close()).isInstanceOf(Exception.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .doesNotContain("\tat ")
                .doesNotContain("Caused by");
    }

    private static ConfigurableApplicationContext start(String settings) {
        var arguments = Stream.of(settings.strip().split("\\s+(?=holdfast|spring)"))
                .filter(one -> !one.isEmpty())
                .map(one -> "--" + one.strip());
        var application = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .build();
        return application.run(arguments.toArray(String[]::new));
    }

    @ConfigurationPropertiesScan("dev.holdfast")
    @ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, ValidationAutoConfiguration.class})
    static class SettingsOnly {}
}
