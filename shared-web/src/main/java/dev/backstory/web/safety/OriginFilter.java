package dev.backstory.web.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers that pages of the named sites may read the answers here, errors too. To all others nothing is said, and
 * then a browser keeps the answer to itself. Tokens are sent by the page, never by the browser: no credentials.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class OriginFilter extends OncePerRequestFilter {
    private static final String METHODS = "GET, HEAD, POST, DELETE, OPTIONS";
    private static final String ASKED = "Authorization, Content-Type, Accept, Idempotency-Key, If-Match, If-None-Match,"
            + " Backstory-Position, Last-Event-ID, X-Request-Id, traceparent";
    private static final String TOLD =
            "ETag, Location, Retry-After, Backstory-Position, Idempotency-Replayed, X-Request-Id";
    private static final String REMEMBERED_SECONDS = "3600";

    private final List<String> origins;

    OriginFilter(Origins origins) {
        this.origins = origins.origins();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (origins.isEmpty()) {
            chain.doFilter(new OfNoSite(request), response);
            return;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            chain.doFilter(new OfNoSite(request), response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TOLD);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (CorsUtils.isPreFlightRequest(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Its origin counts for nothing: a preflight is answered as what any OPTIONS is. */
    private static final class OfNoSite extends HttpServletRequestWrapper {
        OfNoSite(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ORIGIN) ? null : super.getHeader(name);
        }
    }
}
