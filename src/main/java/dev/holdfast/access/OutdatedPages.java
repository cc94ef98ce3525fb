package dev.holdfast.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells a form of a page that was open longer than its sign-in lasted from one that its sender may not send. */
@Component
class OutdatedPages implements AccessDeniedHandler {

    /** The name under which the error page finds out; it then shows what was typed, so that nothing is lost. */
    private static final String OUTDATED = "outdated";

    private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && request.getRequestURI().endsWith(SignInPage.PATH)) {
            response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?outdated");
            return;
        }
        if (why instanceof CsrfException) {
            request.setAttribute(OUTDATED, true);
        }
        errorPage.handle(request, response, why);
    }
}
