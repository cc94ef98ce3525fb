package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.web.Workbench;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IdentityProviderDownTest {

    /** Well-formed, so that the provider's keys are asked for: {"alg":"RS256"}.{"sub":"x"}.x */
    private static final String UNCHECKED = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.eA";

    private final int port = TestIdentityProvider.freePort();
    private final String application = "http://localhost:" + port;
    private final TestIdentityProvider provider = new TestIdentityProvider(application);
    private final TestBrowser browser = new TestBrowser();

    private final String[] settings = Stream.concat(
                    Stream.of(
                            "--camunda.client.enabled=false",
                            "--spring.datasource.url=jdbc:h2:mem:down;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"),
                    ProviderTest.Provider.settings(port, provider).entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
            .toArray(String[]::new);

    @Test
    void without_its_provider_the_application_starts_says_so_and_waits_for_it(CapturedOutput log) throws Exception {
        try (var running = new SpringApplicationBuilder(Workbench.class)
                        .profiles("oidc")
                        .run(settings);
                provider) {
            assertThat(log.getOut()).contains("The identity provider does not answer", "Nobody signs in there");
            assertThatNobodyGetsIn();
            assertThat(statusOfApi()).isEqualTo(503);

            provider.start();
            var signedIn = browser.signInAtProvider(asked().location(), "agent");
            assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(200);

            var another = new TestBrowser();
            var code = another.codeFromProvider(
                    another.get(application + "/oauth2/authorization/staff").location(), "risk");
            provider.close();
            assertThat(browser.get(application + "/cases").status()).isEqualTo(200);
            assertThat(another.follow(code).url().toString()).isEqualTo(application + "/sign-in?provider");
            assertThat(running.isRunning()).isTrue();
        }
    }

    private void assertThatNobodyGetsIn() {
        assertThat(asked().location()).isEqualTo(application + "/sign-in?provider");
        assertThat(browser.get(application + "/sign-in?provider").body()).contains("does not answer");
    }

    private TestBrowser.Page asked() {
        return browser.get(application + "/oauth2/authorization/staff");
    }

    private int statusOfApi() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(application + "/api/v1/cases"))
                    .header("Authorization", "Bearer " + UNCHECKED)
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
