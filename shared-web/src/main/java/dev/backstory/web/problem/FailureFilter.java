package dev.backstory.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Renders what a filter threw, before any endpoint was asked, and what was refused without a word. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class FailureFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            if (isBare(request, response)) {
                ProblemWriter.write(
                        Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address."), request, response);
            }
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            ProblemWriter.write(Failures.problem(failure, request), request, response);
        }
    }

    /** The actuator says nothing at all of a group of health that there is not. */
    private static boolean isBare(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && request.getRequestURI().startsWith("/actuator/")
                && response.getContentType() == null
                && !response.isCommitted();
    }
}
