package dev.backstory.web.caller;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Refuses on behalf of security: 401 without a valid token, 403 without the right. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var sent = failure instanceof OAuth2AuthenticationException;
        var detail = sent ? "The token is not valid, or no longer." : "Send a token: Authorization: Bearer …";
        var challenge = sent ? "Bearer error=\"invalid_token\"" : "Bearer";
        ProblemWriter.write(
                Problem.of(ProblemType.UNAUTHENTICATED, detail).header(HttpHeaders.WWW_AUTHENTICATE, challenge),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        var problem = Problem.of(ProblemType.NOT_YOUR_ROLE, "This is the administrator's.")
                .with("roles", List.of(CallerAuthentication.ADMIN));
        ProblemWriter.write(problem, request, response);
    }
}
