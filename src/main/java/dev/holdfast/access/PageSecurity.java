package dev.holdfast.access;

import static dev.holdfast.access.Role.AGENT;
import static dev.holdfast.access.Role.OPS;
import static dev.holdfast.access.Role.OWNER;
import static dev.holdfast.access.Role.REVIEWER;
import static dev.holdfast.access.Role.RISK;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What people may do on the pages, and how they sign in. */
@Configuration
class PageSecurity {

    /** Everything comes from here, and nothing is inline. Signing out is a form that may lead on to a provider. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String[] OPEN_TO_ALL = {
        SignInPage.PATH, "/assets/**", "/vendor/**", "/webjars/**", "/favicon.ico"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PagesAfterSignIn pages,
            OutdatedPages outdated,
            WaysToSignIn ways,
            IdentityProviderSignIn providerSignIn,
            ObjectProvider<ClientRegistrationRepository> identityProviders)
            throws Exception {
        var providers = identityProviders.getIfAvailable();
        http.authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers(POST, "/", "/cases/*/withdrawal")
                        .hasRole(AGENT.name())
                        .requestMatchers(POST, "/knowledge/reading")
                        .hasAnyRole(Role.names(OWNER, OPS))
                        .requestMatchers(POST, "/operations/retries")
                        .hasRole(OPS.name())
                        .requestMatchers(GET, "/operations/**")
                        .hasAnyRole(Role.names(OPS, OWNER))
                        .requestMatchers(GET, "/accesses", "/cases/*/record")
                        .hasRole(RISK.name())
                        .requestMatchers(GET, "/models", "/models/**", "/certificates", "/certificates/**")
                        .hasAnyRole(Role.names(OPS, OWNER, RISK))
                        .requestMatchers(POST, "/certificates", "/certificates/*/withdrawal")
                        .hasAnyRole(Role.names(OPS, OWNER, RISK))
                        .requestMatchers(POST, "/ask")
                        .hasAnyRole(AGENT.name(), REVIEWER.name())
                        .requestMatchers(GET)
                        .hasAnyRole(Role.names(Role.values()))
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .failureHandler(SignInFailures::ofPassword)
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SignInPage.PATH + "?out"))
                .requestCache(cache -> cache.requestCache(pages.wanted()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                PagesAfterSignIn::askToReload, PagesAfterSignIn::asksInBackground)
                        .accessDeniedHandler(outdated))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT + ways.origins()))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                features -> features.policy("camera=(), geolocation=(), microphone=()")));
        if (providers != null) {
            providerSignIn.addTo(http, providers);
        }
        return http.build();
    }
}
