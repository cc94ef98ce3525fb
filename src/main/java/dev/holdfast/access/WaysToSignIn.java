package dev.holdfast.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;

/**
 * What the sign-in page offers.
 *
 * @param password whether anybody signs in with a name and a password here
 * @param demo whether the demo users are there, so that the page may name them
 * @param identityProviders those that the browser can be sent to
 */
record WaysToSignIn(boolean password, boolean demo, List<IdentityProvider> identityProviders) {

    /**
     * A place to sign in.
     *
     * @param name what people call it
     * @param link leads there
     * @param origin scheme, host and port of the provider, to which signing out leads too; empty if it is not known
     */
    record IdentityProvider(String name, String link, String origin) {}

    /** Reads the settings only: the providers may not answer yet. */
    static WaysToSignIn of(boolean password, boolean demo, @Nullable OAuth2ClientProperties settings) {
        var providers = new ArrayList<IdentityProvider>();
        if (settings != null) {
            settings.getRegistration().forEach((id, registration) -> {
                var name = registration.getClientName() == null ? id : registration.getClientName();
                var provider = settings.getProvider()
                        .get(registration.getProvider() == null ? id : registration.getProvider());
                providers.add(new IdentityProvider(name, "/oauth2/authorization/" + id, origin(provider)));
            });
        }
        return new WaysToSignIn(password, demo, List.copyOf(providers));
    }

    /** The origins of all providers, each once, with a space before each. */
    String origins() {
        return identityProviders.stream()
                .map(IdentityProvider::origin)
                .filter(origin -> !origin.isEmpty())
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }

    private static String origin(OAuth2ClientProperties.@Nullable Provider provider) {
        if (provider == null) {
            return "";
        }
        var place = provider.getIssuerUri() != null ? provider.getIssuerUri() : provider.getAuthorizationUri();
        var address = place == null ? null : URI.create(place);
        return address == null || address.getScheme() == null || address.getRawAuthority() == null
                ? ""
                : address.getScheme() + "://" + address.getRawAuthority();
    }
}
