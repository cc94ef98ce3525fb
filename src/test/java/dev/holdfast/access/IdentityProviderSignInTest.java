package dev.holdfast.access;

import static dev.holdfast.access.ProviderTest.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.access.TestBrowser.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People who sign in at a real OpenID Connect provider, by authorization code with PKCE. */
@ProviderTest
class IdentityProviderSignInTest {

    private final TestIdentityProvider provider = ProviderTest.Provider.RUNNING;
    private final TestBrowser browser = new TestBrowser();

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_arrives_at_the_page_that_was_wanted(Role role) {
        assertThat(browser.get(APPLICATION + "/cases?status=IN_REVIEW").location())
                .endsWith("/sign-in");

        var page = signIn(role.code());

        assertThat(page.url().toString()).endsWith("/cases?status=IN_REVIEW");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(">" + role.code() + "<").doesNotContain("Password");
        assertThat(page.body().contains("New message")).isEqualTo(role == Role.AGENT);
    }

    @Test
    void the_sign_in_page_leads_to_the_provider_and_asks_for_no_password() {
        assertThat(browser.get(APPLICATION + "/sign-in").body())
                .contains("Sign in with", "Lindenmark staff")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void the_request_to_the_provider_has_state_nonce_and_a_proof_key() {
        assertThat(browser.get(APPLICATION + "/oauth2/authorization/staff").location())
                .startsWith(provider.issuer() + "/oauth2/authorize")
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void another_role_is_refused_and_told_which_one_may() {
        var page = signIn("reviewer");

        var refused = browser.post(page, "/", Map.of("message", "x"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("agents take messages in");
    }

    @Test
    void somebody_without_a_role_is_told_so() {
        var page = signIn("visitor");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("visitor", "nobody has given you a role", "Sign out");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another nonce,     nonce=[^&]+,          nonce=somebody-elses-nonce",
        "another proof key, code_challenge=[^&]+, code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "another state,     state=[^&]+,          state=somebody-elses-state",
    })
    void a_sign_in_that_was_tampered_with_on_its_way_is_refused(String what, String asked, String forged) {
        var asks = browser.get(APPLICATION + "/oauth2/authorization/staff").location();

        var page = browser.signInAtProvider(asks.replaceFirst(asked, forged), "agent");

        assertThat(page.url().toString()).as(what).isEqualTo(APPLICATION + "/sign-in?provider");
        assertThat(page.body()).contains("The sign-in was not finished");
        assertThat(browser.get(APPLICATION + "/cases").location()).endsWith("/sign-in");
    }

    @Test
    void the_session_of_before_signing_in_is_not_the_one_after() {
        browser.get(APPLICATION + "/cases");
        var before = browser.cookie("localhost", "JSESSIONID");

        signIn("agent");

        assertThat(before).isNotBlank().isNotEqualTo(browser.cookie("localhost", "JSESSIONID"));
    }

    @Test
    void the_cookie_is_for_tls_and_for_this_application_alone() {
        assertThat(browser.get(APPLICATION + "/cases").response().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("JSESSIONID=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        var page = signIn("agent");

        var out = browser.post(page, "/sign-out", Map.of());
        assertThat(out.location())
                .startsWith(provider.issuer() + "/connect/logout")
                .contains("id_token_hint=");
        assertThat(out.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("form-action 'self' " + provider.issuer());
        var end = browser.follow(out.location());

        assertThat(end.url().toString()).isEqualTo(APPLICATION + "/sign-in?out");
        assertThat(end.body()).contains("You have signed out.");
        var again = browser.follow(APPLICATION + "/oauth2/authorization/staff");
        assertThat(again.url().toString()).startsWith(provider.issuer() + "/login");
    }

    @Test
    void people_sign_in_after_the_provider_has_changed_its_key() {
        signIn("agent");
        provider.rotateKeys();

        assertThat(signInAt(new TestBrowser(), "risk").status()).isEqualTo(200);
    }

    private Page signIn(String name) {
        return signInAt(browser, name);
    }

    private static Page signInAt(TestBrowser browser, String name) {
        return browser.signInAtProvider(
                browser.get(APPLICATION + "/oauth2/authorization/staff").location(), name);
    }
}
