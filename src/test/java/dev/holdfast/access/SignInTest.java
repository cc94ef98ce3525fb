package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class SignInTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"agent", "reviewer", "reviewer2", "owner", "risk", "ops"})
    void a_demo_user_signs_in_with_the_name_as_password(String name) {
        assertThat(signIn(name, name, new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_go() {
        var session = new MockHttpSession();
        assertThat(mvc.get()
                        .uri("/cases?status=IN_REVIEW")
                        .accept(MediaType.TEXT_HTML)
                        .session(session))
                .redirectedUrl()
                .endsWith("/sign-in");

        assertThat(signIn("risk", "risk", session)).redirectedUrl().endsWith("/cases?status=IN_REVIEW");
    }

    @Test
    void a_wrong_password_leads_back_with_a_plain_sentence() {
        assertThat(signIn("agent", "guess", new MockHttpSession())).hasRedirectedUrl("/sign-in?failed");
        assertThat(mvc.get().uri("/sign-in?failed")).bodyText().contains("Check the name and the password");
    }

    @Test
    void signing_out_ends_the_session() {
        assertThat(mvc.post().uri("/sign-out").with(user("agent")).with(csrf())).hasRedirectedUrl("/sign-in?out");
        assertThat(mvc.get().uri("/sign-in?out")).bodyText().contains("You have signed out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases/C-20261123-7K3M9QX2VB/withdrawal", "/sign-out"})
    void a_request_forged_from_another_site_is_refused(String path) {
        assertThat(mvc.post().uri(path).with(user("agent").roles("AGENT"))).hasStatus(403);
    }

    @Test
    void a_sign_in_page_that_was_open_too_long_is_shown_again() {
        assertThat(mvc.post().uri("/sign-in").param("username", "agent").param("password", "agent"))
                .hasRedirectedUrl("/sign-in?outdated");
        assertThat(mvc.get().uri("/sign-in?outdated")).bodyText().contains("Please sign in once more.");
    }

    @Test
    void a_page_that_is_open_when_the_session_ends_loads_itself_again() {
        assertThat(mvc.get().uri("/cases/news").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Refresh", "true");
        assertThat(mvc.get().uri("/cases/C-20261123-7K3M9QX2VB/position").accept(MediaType.APPLICATION_JSON))
                .hasStatus(401);
    }

    @Test
    void pages_tell_the_browser_to_load_nothing_from_elsewhere_and_to_frame_them_nowhere() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .headers()
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policies -> assertThat(policies)
                                .singleElement()
                                .asString()
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("http", "unsafe-eval", "script-src"));
    }

    private MvcTestResult signIn(String name, String password, MockHttpSession session) {
        return mvc.post()
                .uri("/sign-in")
                .session(session)
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }
}
