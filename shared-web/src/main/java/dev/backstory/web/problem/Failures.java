package dev.backstory.web.problem;

import dev.backstory.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says of any failure which problem it is for the client; what nobody foresaw goes to the log and nowhere else. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int CAUSES_MAX = 30;

    private Failures() {}

    /** The problem that this failure is for the client of this request. */
    public static Problem problem(Throwable failure, HttpServletRequest request) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        if (Outage.is(failure)) {
            LOG.warn("The store cannot be reached: {}", failure.toString());
            return Problem.of(ProblemType.UNAVAILABLE, "The store cannot be reached just now; nothing was changed.");
        }
        var incident = RequestId.of(request);
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return Problem.of(ProblemType.INTERNAL, "Something went wrong here; the log has it under this incident.")
                .with("incident", incident);
    }

    private static @Nullable Problem known(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable -> JsonFaults.problem(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> parameter(mismatch.getName());
            case InvalidParameterException undecodable ->
                Problem.of(ProblemType.MALFORMED, "A parameter is not UTF-8, or not percent-encoded as it must be.");
            case InvalidMimeTypeException none ->
                Problem.of(ProblemType.MALFORMED, "A header that names kinds of content names one that is none.");
            case RequestRejectedException rejected ->
                Problem.of(ProblemType.MALFORMED, "The address has characters that it must not have.");
            case AuthenticationServiceException down -> unreachableIssuer(down);
            case JwtDecoderInitializationException down -> unreachableIssuer(down);
            case AuthenticationException unknown -> unauthenticated();
            case AccessDeniedException denied ->
                Problem.of(ProblemType.NOT_YOUR_ROLE, "The caller's roles do not give this right.");
            case ErrorResponse answered -> ofStatus(answered);
            default -> null;
        };
    }

    private static Problem unreachableIssuer(RuntimeException down) {
        var cause = down.getCause();
        LOG.warn("The issuer of the tokens cannot be reached: {}", (cause == null ? down : cause).getMessage());
        return Problem.of(ProblemType.UNAVAILABLE, "The issuer of the tokens cannot be reached just now.");
    }

    static Problem unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "Send a valid token: Authorization: Bearer …")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Problem parameter(String name) {
        return Problem.of(ProblemType.MALFORMED, "The value of '" + name + "' cannot be understood.")
                .with("errors", List.of(Map.of("parameter", name, "detail", "cannot be understood")));
    }

    private static @Nullable Problem ofStatus(ErrorResponse answered) {
        var type = ProblemType.ofStatus(answered.getStatusCode().value());
        var said = answered.getBody().getDetail();
        var problem = switch (type) {
            case INTERNAL -> null;
            case NOT_FOUND -> Problem.of(type, "There is nothing at this address.");
            default -> Problem.of(type, said == null ? type.title() + "." : said);
        };
        if (problem == null) {
            return null;
        }
        for (var name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT)) {
            var values = answered.getHeaders().get(name);
            if (values != null) {
                problem = problem.header(name, String.join(", ", values));
            }
        }
        return problem;
    }
}
