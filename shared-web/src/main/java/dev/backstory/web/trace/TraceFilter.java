package dev.backstory.web.trace;

import dev.backstory.web.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Makes each request a trace, or a part of its caller's; what is streamed afterwards is no part of the span. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class TraceFilter extends OncePerRequestFilter {
    private static final int SERVER_ERROR = 500;

    private final Spans spans;

    TraceFilter(Spans spans) {
        this.spans = spans;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !spans.isWanted();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var method = request.getMethod();
        try (var span = spans.request(method, RequestId.of(request), request.getHeader("traceparent"))) {
            var isDone = false;
            try {
                chain.doFilter(request, response);
                isDone = true;
            } finally {
                if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
                    span.name(method + " " + route);
                    span.tell("http.route", route);
                }
                span.tell("http.response.status_code", response.getStatus());
                if (!isDone || response.getStatus() >= SERVER_ERROR) {
                    span.failed();
                }
            }
        }
    }
}
