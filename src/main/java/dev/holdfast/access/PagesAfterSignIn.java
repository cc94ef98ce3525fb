package dev.holdfast.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Brings people to the page that they wanted before they had to sign in. */
@Component
class PagesAfterSignIn {

    RequestCache wanted() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PagesAfterSignIn::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Whether a page that is open asks for news of itself; a redirect would put the sign-in page into its middle. */
    static boolean asksInBackground(HttpServletRequest request) {
        return isHtmx(request) || acceptsOnlyJson(request);
    }

    /** Tells htmx to load the whole page again, which leads to the sign-in page and from there back. */
    static void askToReload(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException failure) {
        if (isHtmx(request)) {
            response.setHeader("HX-Refresh", "true");
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && !isHtmx(request)
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean acceptsOnlyJson(HttpServletRequest request) {
        return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }
}
