package dev.holdfast.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What {@link TestIdentityProvider} is made of; no {@code @Configuration}, so that no test finds it by scanning. */
@EnableWebSecurity
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class TestAuthorizationServer {

    /**
     * @param issuer where this server is
     * @param application where the application is
     */
    record Place(String issuer, String application) {}

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, endpoints -> endpoints.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people() {
        var people = new InMemoryUserDetailsManager();
        for (var role : Role.values()) {
            people.createUser(person(role.code(), role.code()));
        }
        people.createUser(person("visitor", "visitor"));
        return people;
    }

    @Bean
    RegisteredClientRepository clients(Place place) {
        var application = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(TestIdentityProvider.CLIENT)
                .clientSecret("{noop}" + TestIdentityProvider.secretOf(TestIdentityProvider.CLIENT))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(place.application + "/login/oauth2/code/staff")
                .postLogoutRedirectUri(place.application + "/sign-in?out")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        return new InMemoryRegisteredClientRepository(
                application, program("agent-desk"), program("agent-late"), program(TestIdentityProvider.OTHER_CLIENT));
    }

    /** A program that gets tokens for itself. */
    private static RegisteredClient program(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + TestIdentityProvider.secretOf(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    /** Roles as most providers give them: a list, to people and to programs; here by the first part of the name. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            var name = context.getPrincipal().getName();
            var role = name.replaceFirst("-.*", "");
            boolean known =
                    Arrays.stream(Role.values()).anyMatch(one -> one.code().equals(role));
            context.getClaims()
                    .claim("roles", known ? List.of(role, "payroll") : List.of())
                    .claim("preferred_username", name);
            if (name.endsWith("-late")) {
                var past = Instant.now().minus(Duration.ofMinutes(10));
                context.getClaims().issuedAt(past).expiresAt(past.plusSeconds(60));
            }
            boolean forUs = context.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    && !name.equals(TestIdentityProvider.OTHER_CLIENT);
            if (forUs) {
                context.getClaims().audience(List.of(TestIdentityProvider.CLIENT));
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keySource(AtomicReference<JWKSet> keys) {
        return (selector, context) -> selector.select(keys.get());
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings addresses(Place place) {
        return AuthorizationServerSettings.builder().issuer(place.issuer).build();
    }

    private static UserDetails person(String name, String password) {
        return User.withUsername(name)
                .password("{noop}" + password)
                .authorities(List.of())
                .build();
    }
}
