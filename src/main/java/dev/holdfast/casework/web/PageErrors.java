package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseMissingException;
import dev.holdfast.workflow.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows people an error page where programs get a problem in JSON. */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return -10; // before those that answer in JSON, which stand at 0
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        int status = status(failure);
        if (status == 0 || isForPrograms(request.getRequestURI())) {
            return null;
        }
        try {
            response.sendError(status);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return new ModelAndView();
    }

    /** An address with something else in place of a case's number leads nowhere, as one with a wrong number does. */
    private static int status(Exception failure) {
        return switch (failure) {
            case ErrorResponse response -> response.getStatusCode().value();
            case CaseMissingException missing -> HttpServletResponse.SC_NOT_FOUND;
            case MethodArgumentTypeMismatchException mistyped -> HttpServletResponse.SC_NOT_FOUND;
            default -> Outage.isOfStore(failure) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : 0;
        };
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
    }
}
