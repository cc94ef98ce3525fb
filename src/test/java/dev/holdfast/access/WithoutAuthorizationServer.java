package dev.holdfast.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * The authorization server on the test class path is for {@link TestIdentityProvider} alone. Left to itself, Spring Boot
 * would give the application a decoder of tokens, in every test and in {@code spring-boot:test-run}.
 */
class WithoutAuthorizationServer implements AutoConfigurationImportFilter {

    private static final String SERVER = "org.springframework.boot.autoconfigure.security.oauth2.server.";

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            wanted[i] = name == null || !name.startsWith(SERVER);
        }
        return wanted;
    }
}
