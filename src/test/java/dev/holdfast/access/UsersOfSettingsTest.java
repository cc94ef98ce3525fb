package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class UsersOfSettingsTest {

    private static final String HASH = new BCryptPasswordEncoder(4).encode("correct horse");

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(People.class);

    @Test
    void people_in_the_settings_sign_in_with_their_roles() {
        application
                .withPropertyValues(
                        "holdfast.access.users[0].name=kim",
                        "holdfast.access.users[0].password-hash=" + HASH,
                        "holdfast.access.users[0].roles=agent,risk")
                .run(started -> {
                    var kim = started.getBean(UserDetailsService.class).loadUserByUsername("kim");
                    assertThat(kim.getAuthorities())
                            .extracting(Object::toString)
                            .containsExactlyInAnyOrder("ROLE_AGENT", "ROLE_RISK");
                    assertThat(kim.getPassword()).isEqualTo("{bcrypt}" + HASH);
                });
    }

    @Test
    void without_people_and_identity_provider_the_start_is_refused_with_the_ways_out() {
        application.run(refused -> {
            assertThat(refused).hasFailed();
            assertThat(refused.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(NobodyCanSignInException.class)
                    .hasMessageContainingAll("holdfast.access.users", "client.registration", "issuer-uri", "demo");
        });
    }

    @Test
    void an_identity_provider_is_enough_and_the_sign_in_page_leads_to_it() {
        application
                .withUserConfiguration(IdentityProviderConfiguration.class)
                .withConfiguration(AutoConfigurations.of(OAuth2ClientAutoConfiguration.class))
                .withPropertyValues(
                        "spring.security.oauth2.client.registration.desk.client-id=holdfast",
                        "spring.security.oauth2.client.registration.desk.client-name=Staff sign-in",
                        "spring.security.oauth2.client.registration.desk.authorization-grant-type=authorization_code",
                        "spring.security.oauth2.client.registration.desk.redirect-uri={baseUrl}/login/oauth2/code/desk",
                        "spring.security.oauth2.client.provider.desk.authorization-uri=https://idp.example/authorize",
                        "spring.security.oauth2.client.provider.desk.token-uri=https://idp.example/token")
                .run(started -> assertThat(started.getBean(WaysToSignIn.class))
                        .isEqualTo(new WaysToSignIn(
                                false,
                                false,
                                java.util.List.of(new WaysToSignIn.IdentityProvider(
                                        "Staff sign-in", "/oauth2/authorization/desk", "https://idp.example")))));
    }

    @Test
    void a_password_in_place_of_its_hash_is_refused() {
        application
                .withPropertyValues(
                        "holdfast.access.users[0].name=kim",
                        "holdfast.access.users[0].password-hash=secret",
                        "holdfast.access.users[0].roles=agent")
                .run(refused ->
                        assertThat(refused.getStartupFailure()).rootCause().hasMessageContaining("not a bcrypt hash"));
    }

    @Configuration
    @EnableConfigurationProperties(AccessSettings.class)
    @Import(SignInConfiguration.class)
    static class People {}
}
