package dev.holdfast.access;

import static org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers.withPkce;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.stereotype.Component;

/** Signing in and out at an OpenID Connect provider: authorization code with PKCE, and the provider's own sign-out. */
@Component
class IdentityProviderSignIn {

    private final RolesOfClaim roles;

    IdentityProviderSignIn(RolesOfClaim roles) {
        this.roles = roles;
    }

    void addTo(HttpSecurity http, ClientRegistrationRepository providers) throws Exception {
        http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                .failureHandler(SignInFailures::ofProvider)
                .authorizationEndpoint(request -> request.authorizationRequestResolver(withProofKey(providers)))
                .userInfoEndpoint(
                        people -> people.oidcUserService(new PeopleOfProvider()).userAuthoritiesMapper(roles))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        // A provider that does not answer: back to the sign-in page instead of an error page.
                        filter.setAuthenticationFailureHandler(SignInFailures::ofProvider);
                        return filter;
                    }
                }));
        http.logout(out -> out.logoutSuccessHandler(leavingTheProviderToo(providers)));
    }

    private static OAuth2AuthorizationRequestResolver withProofKey(ClientRegistrationRepository providers) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(withPkce());
        return requests;
    }

    private static OidcClientInitiatedLogoutSuccessHandler leavingTheProviderToo(
            ClientRegistrationRepository providers) {
        var out = new OidcClientInitiatedLogoutSuccessHandler(providers);
        out.setPostLogoutRedirectUri("{baseUrl}" + SignInPage.PATH + "?out");
        // For people who signed in with a password, and for providers that know no sign-out.
        out.setDefaultTargetUrl(SignInPage.PATH + "?out");
        return out;
    }
}
