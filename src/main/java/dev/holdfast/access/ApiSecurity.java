package dev.holdfast.access;

import static dev.holdfast.access.Role.AGENT;
import static dev.holdfast.access.Role.OPS;
import static dev.holdfast.access.Role.OWNER;
import static dev.holdfast.access.Role.REVIEWER;
import static dev.holdfast.access.Role.RISK;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** What programs may do: each call signs in by itself, so that there is no session and nothing to forge. */
@Configuration
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, ProblemAnswers problems, RolesOfClaim roles, ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(calls -> calls.requestMatchers(GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(OPS.name())
                        .requestMatchers("/api/v1/customers/*/personal-data")
                        .hasRole(RISK.name())
                        .requestMatchers(GET, "/api/v1/cases/*/evidence", "/api/v1/evidence")
                        .hasRole(RISK.name())
                        .requestMatchers(
                                GET,
                                "/api/v1/models",
                                "/api/v1/model-calls",
                                "/api/v1/model-certificates",
                                "/api/v1/model-certificates/*")
                        .hasAnyRole(Role.names(OPS, OWNER, RISK))
                        .requestMatchers(GET)
                        .hasAnyRole(Role.names(Role.values()))
                        .requestMatchers(POST, "/api/v1/cases", "/api/v1/cases/*/withdrawal")
                        .hasRole(AGENT.name())
                        .requestMatchers(POST, "/api/v1/model-certificates", "/api/v1/model-certificates/*/withdrawal")
                        .hasAnyRole(Role.names(OPS, OWNER, RISK))
                        .requestMatchers(POST, "/api/v1/answers")
                        .hasAnyRole(AGENT.name(), REVIEWER.name())
                        .requestMatchers(POST, "/api/v1/triage", "/api/v1/safety/injections")
                        .hasAnyRole(Role.names(Role.values()))
                        .requestMatchers(POST, "/api/v1/privacy/detections")
                        .hasRole(RISK.name())
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        var decoder = tokens.getIfAvailable();
        if (decoder != null) {
            var people = new JwtAuthenticationConverter();
            people.setJwtGrantedAuthoritiesConverter(roles);
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.decoder(token -> decode(token, decoder)).jwtAuthenticationConverter(people))
                    .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                        @Override
                        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                            filter.setAuthenticationFailureHandler(problems::refuseToken);
                            return filter;
                        }
                    }));
        }
        return http.build();
    }

    private static Jwt decode(String token, JwtDecoder decoder) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException unanswered) {
            // The decoder asks the identity provider for its keys when the first token comes.
            throw new AuthenticationServiceException("The identity provider does not answer", unanswered);
        }
    }
}
