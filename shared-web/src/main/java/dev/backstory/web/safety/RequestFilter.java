package dev.backstory.web.safety;

import dev.backstory.web.RequestId;
import dev.backstory.web.SafeHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its id and each answer its safe headers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = RequestId.of(request);
        SafeHeaders.apply(response, id);
        MDC.put(RequestId.ATTRIBUTE, id.toString());
        try {
            chain.doFilter(Unsaid.of(request), response);
        } finally {
            MDC.remove(RequestId.ATTRIBUTE);
        }
    }
}
