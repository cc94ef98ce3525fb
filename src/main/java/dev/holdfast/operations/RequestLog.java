package dev.holdfast.operations;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the case in the log lines of a request whose address names one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestLog extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = Arrays.stream(request.getRequestURI().split("/"))
                .map(CaseId::of)
                .flatMap(Optional::stream)
                .findFirst();
        if (named.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var lines = LogContext.of(named.get())) {
            chain.doFilter(request, response);
        }
    }
}
