package dev.backstory.web.safety;

import dev.backstory.web.WebProperties;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that a page of another site made a browser send here under its own name (DNS rebinding). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class HostFilter extends OncePerRequestFilter {
    private final Set<String> hosts;

    HostFilter(WebProperties properties) {
        this.hosts = properties.hosts();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.isEmpty() && !hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            throw Problem.of(ProblemType.WRONG_HOST, "This server answers only for " + String.join(", ", hosts) + ".");
        }
        chain.doFilter(request, response);
    }
}
