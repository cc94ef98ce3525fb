package dev.holdfast.access;

import static dev.holdfast.access.ProviderTest.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Programs that bring a token of a real OpenID Connect provider to the API. */
@ProviderTest
class IdentityProviderTokenTest {

    private static final String PROGRAM = "agent-desk";

    private final TestIdentityProvider provider = ProviderTest.Provider.RUNNING;

    @Test
    void a_token_with_a_role_is_let_in_also_after_the_provider_has_changed_its_key() throws Exception {
        assertThat(casesWith(provider.tokenFor(PROGRAM)).statusCode()).isEqualTo(200);
        provider.rotateKeys();
        assertThat(casesWith(provider.tokenFor(PROGRAM)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_for_another_application_is_refused() throws Exception {
        assertRefused(casesWith(provider.tokenFor(TestIdentityProvider.OTHER_CLIENT)), "aud");
    }

    @Test
    void a_token_of_another_provider_is_refused() throws Exception {
        try (var other = new TestIdentityProvider(APPLICATION).start()) {
            assertRefused(casesWith(other.tokenFor(PROGRAM)), "invalid_token");
        }
    }

    @Test
    void a_token_that_has_expired_is_refused() throws Exception {
        assertRefused(casesWith(provider.tokenFor("agent-late")), "expired");
    }

    @Test
    void a_token_that_is_none_is_refused() throws Exception {
        assertRefused(casesWith("not.a.token"), "invalid_token");
    }

    private static void assertRefused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer")
                .contains(why);
        assertThat(answer.body()).contains("Sign in: send a name and password, or a bearer token.");
    }

    static HttpResponse<String> casesWith(String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(APPLICATION + "/api/v1/cases"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
