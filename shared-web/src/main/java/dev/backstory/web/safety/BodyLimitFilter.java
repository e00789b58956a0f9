package dev.backstory.web.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: before reading one that says its length, while reading one that does not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
final class BodyLimitFilter extends OncePerRequestFilter {
    static final long ORDINARY_BYTES = 1L << 20;
    static final long BATCH_BYTES = 64L << 20;
    static final long IMPORT_BYTES = 1L << 30;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            throw LimitedRequest.tooLarge(limit);
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new LimitedRequest(request, limit), response);
    }

    private static long limit(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return ORDINARY_BYTES;
        }
        return switch (request.getRequestURI()) {
            case "/api/v1/commands" -> BATCH_BYTES;
            case "/api/v1/imports" -> IMPORT_BYTES;
            default -> ORDINARY_BYTES;
        };
    }
}
