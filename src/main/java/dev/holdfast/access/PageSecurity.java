package dev.holdfast.access;

import static dev.holdfast.access.Role.AGENT;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What people may do on the pages, and how they sign in. */
@Configuration
class PageSecurity {

    /** Everything comes from here. Diagrams position their parts by style attributes, and so need 'unsafe-inline'. */
    private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] OPEN_TO_ALL = {
        SignInPage.PATH, "/assets/**", "/vendor/**", "/webjars/**", "/favicon.ico"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PagesAfterSignIn pages,
            OutdatedPages outdated,
            RolesOfClaim roles,
            ObjectProvider<ClientRegistrationRepository> identityProviders)
            throws Exception {
        http.authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers(POST, "/", "/cases/*/withdrawal")
                        .hasRole(AGENT.name())
                        .requestMatchers(GET)
                        .hasAnyRole(Role.names(Role.values()))
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .failureUrl(SignInPage.PATH + "?failed")
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SignInPage.PATH + "?out"))
                .requestCache(cache -> cache.requestCache(pages.wanted()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                PagesAfterSignIn::askToReload, PagesAfterSignIn::asksInBackground)
                        .accessDeniedHandler(outdated))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                features -> features.policy("camera=(), geolocation=(), microphone=()")));
        if (identityProviders.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                    .failureUrl(SignInPage.PATH + "?failed")
                    .userInfoEndpoint(people -> people.userAuthoritiesMapper(roles)));
            http.oauth2Client(Customizer.withDefaults());
        }
        return http.build();
    }
}
