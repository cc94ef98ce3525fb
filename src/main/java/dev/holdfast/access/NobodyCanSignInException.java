package dev.holdfast.access;

/** The application has neither users nor an identity provider; started like this it would serve nobody. */
class NobodyCanSignInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NobodyCanSignInException() {
        super("Nobody could sign in: list people under holdfast.access.users, or name an identity provider under"
                + " spring.security.oauth2.client.registration (pages) and"
                + " spring.security.oauth2.resourceserver.jwt.issuer-uri (API), or start with the profile demo.");
    }
}
