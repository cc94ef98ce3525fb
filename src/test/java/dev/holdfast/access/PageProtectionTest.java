package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a browser is told, and what somebody who guesses meets. */
@WorkbenchTest
class PageProtectionTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleCases samples;

    @Test
    void nothing_inline_is_allowed() {
        assertThat(mvc.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "style-src", "script-src", "*");
    }

    @Test
    void a_page_with_personal_values_is_not_kept_by_the_browser() {
        assertThat(mvc.get()
                        .uri("/cases/" + samples.inReview())
                        .with(user("agent").roles("AGENT")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void browsers_stay_with_tls_once_they_have_come_by_it() {
        assertThat(mvc.get().uri("/sign-in").secure(true))
                .headers()
                .hasEntrySatisfying(
                        "Strict-Transport-Security",
                        policy -> assertThat(policy).first().asString().contains("max-age=31536000"));
        assertThat(mvc.get().uri("/sign-in")).doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void the_session_of_before_signing_in_is_not_the_one_after() {
        var session = new MockHttpSession();
        var before = session.getId();

        assertThat(signIn("risk", "risk", session)).hasRedirectedUrl("/");

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int i = 0; i < SignInThrottle.TRIES; i++) {
            assertThat(signIn("owner", "guess", new MockHttpSession())).hasRedirectedUrl("/sign-in?failed");
        }

        assertThat(signIn("owner", "owner", new MockHttpSession())).hasRedirectedUrl("/sign-in?wait");
        assertThat(mvc.get().uri("/sign-in?wait")).bodyText().contains("Wait a minute");
        assertThat(signIn("ops", "ops", new MockHttpSession())).hasRedirectedUrl("/");
    }

    private MvcTestResult signIn(String name, String password, MockHttpSession session) {
        return mvc.post()
                .uri("/sign-in")
                .session(session)
                .with(csrf())
                // An address of its own: other tests sign in from the usual one.
                .with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                })
                .param("username", name)
                .param("password", password)
                .exchange();
    }
}
