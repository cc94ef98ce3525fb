package dev.holdfast.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** The profile {@code oidc} has nothing to go on without three settings; each that is missing is named. */
class OidcSettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "holdfast.access.oidc.";

    private static final Map<String, String> NEEDED = Map.of(
            "issuer", "where the identity provider is, exactly as its tokens name it under iss",
            "client-id", "the name under which the provider knows this application",
            "client-secret", "the secret that goes with that name");

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("oidc"))) {
            return;
        }
        NEEDED.forEach((name, meaning) -> {
            if (environment.getProperty(PREFIX + name, "").isBlank()) {
                throw new IllegalStateException("The profile oidc needs " + PREFIX + name + ", " + meaning
                        + "; set it, in the environment as "
                        + (PREFIX + name).replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT) + ".");
            }
        });
        var issuer = environment.getRequiredProperty(PREFIX + "issuer");
        if (!isOfTheWeb(issuer)) {
            throw new IllegalStateException(PREFIX + "issuer is \"" + issuer
                    + "\", but has to be an address that begins" + " with https:// (or http:// on the own machine).");
        }
    }

    private static boolean isOfTheWeb(String address) {
        try {
            var scheme = new URI(address).getScheme();
            return "https".equals(scheme) || "http".equals(scheme);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
