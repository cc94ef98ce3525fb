package dev.holdfast.access;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.oauth2.client.ClientsConfiguredCondition;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Asks an identity provider for its addresses when somebody signs in, so that the application starts without it. */
@Configuration
@Conditional(ClientsConfiguredCondition.class)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IdentityProviderConfiguration {

    private static final Logger log = LoggerFactory.getLogger(IdentityProviderConfiguration.class);

    @Bean
    ClientRegistrationRepository identityProviders(OAuth2ClientProperties settings) {
        var registrations = new OAuth2ClientPropertiesMapper(settings);
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                List.copyOf(registrations.asClientRegistrations().values())));
    }

    @Bean
    FirstQuestion firstQuestion(ClientRegistrationRepository providers, OAuth2ClientProperties settings) {
        return new FirstQuestion(providers, settings);
    }

    /** Tells operations at start, and not only when the first person cannot sign in. */
    static class FirstQuestion {

        private final ClientRegistrationRepository providers;
        private final OAuth2ClientProperties settings;

        FirstQuestion(ClientRegistrationRepository providers, OAuth2ClientProperties settings) {
            this.providers = providers;
            this.settings = settings;
        }

        @Async
        @EventListener(ApplicationReadyEvent.class)
        void ask() {
            try {
                settings.getRegistration().keySet().forEach(providers::findByRegistrationId);
            } catch (RuntimeException unanswered) {
                log.warn(
                        "The identity provider does not answer: {}. Nobody signs in there until it does; it is asked"
                                + " again at each sign-in.",
                        unanswered.getMessage());
            }
        }
    }
}
