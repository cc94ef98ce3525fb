package dev.holdfast.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Leads back to the sign-in page, which says in plain words what went wrong. */
final class SignInFailures {

    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

    private SignInFailures() {}

    static void ofPassword(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        back(request, response, failure instanceof LockedException ? "?wait" : "?failed");
    }

    /** The reason is for operations; a person can do nothing with "invalid_state_parameter". */
    static void ofProvider(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("A sign-in at the identity provider came to nothing: {}", reason(failure));
        back(request, response, "?provider");
    }

    private static String reason(Throwable failure) {
        var reason = String.valueOf(failure.getMessage());
        var cause = failure.getCause();
        return cause == null || cause == failure || reason.contains(String.valueOf(cause.getMessage()))
                ? reason
                : reason + ": " + reason(cause);
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.sendRedirect(request.getContextPath() + SignInPage.PATH + why);
    }
}
