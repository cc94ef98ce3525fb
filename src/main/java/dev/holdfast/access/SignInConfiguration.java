package dev.holdfast.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The people who sign in with a name and a password: demo users, or those in the settings. */
@Configuration
class SignInConfiguration {

    /** Name and password are the same as the role; a second reviewer makes a dual review possible. */
    @Bean
    @Profile("demo")
    UserDetailsService demoUsers() {
        var oneEach = Stream.of(Role.values()).map(role -> demoUser(role.code(), role));
        return new InMemoryUserDetailsManager(Stream.concat(oneEach, Stream.of(demoUser("reviewer2", Role.REVIEWER)))
                .toList());
    }

    @Bean
    @Profile("!demo")
    UserDetailsService usersOfSettings(
            AccessSettings settings,
            ObjectProvider<ClientRegistrationRepository> identityProviders,
            ObjectProvider<JwtDecoder> tokens) {
        if (settings.users().isEmpty()
                && identityProviders.getIfAvailable() == null
                && tokens.getIfAvailable() == null) {
            throw new NobodyCanSignInException();
        }
        return new InMemoryUserDetailsManager(
                settings.users().stream().map(SignInConfiguration::user).toList());
    }

    @Bean
    WaysToSignIn waysToSignIn(
            AccessSettings settings,
            ObjectProvider<OAuth2ClientProperties> identityProviders,
            Environment environment) {
        boolean demo = environment.matchesProfiles("demo");
        return WaysToSignIn.of(demo || !settings.users().isEmpty(), demo, identityProviders.getIfAvailable());
    }

    private static UserDetails demoUser(String name, Role role) {
        return User.withUsername(name)
                .password("{noop}" + name)
                .authorities(List.of(role.grant()))
                .build();
    }

    private static UserDetails user(AccessSettings.User user) {
        return User.withUsername(user.name())
                .password("{bcrypt}" + user.passwordHash())
                .authorities(user.roles().stream().map(Role::grant).toList())
                .build();
    }
}
