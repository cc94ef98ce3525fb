package dev.holdfast.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * What the sign-in page offers.
 *
 * @param password whether anybody signs in with a name and a password here
 * @param demo whether the demo users are there, so that the page may name them
 * @param identityProviders those that the browser can be sent to
 */
record WaysToSignIn(boolean password, boolean demo, List<IdentityProvider> identityProviders) {

    /** A place to sign in with a link to it. */
    record IdentityProvider(String name, String link) {}

    static WaysToSignIn of(boolean password, boolean demo, @Nullable ClientRegistrationRepository registrations) {
        var providers = new ArrayList<IdentityProvider>();
        if (registrations instanceof Iterable<?> known) {
            for (var registration : known) {
                if (registration instanceof ClientRegistration client) {
                    providers.add(new IdentityProvider(
                            client.getClientName(), "/oauth2/authorization/" + client.getRegistrationId()));
                }
            }
        }
        return new WaysToSignIn(password, demo, List.copyOf(providers));
    }
}
