package dev.backstory.standalone.issuer;

import dev.backstory.standalone.issuer.WrongSecrets.Attempt;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try one secret after the other: a check of one takes a tenth of a second on purpose. */
final class SecretsFilter extends OncePerRequestFilter {
    private static final String BASIC = "Basic ";

    private final WrongSecrets wrong;

    SecretsFilter(WrongSecrets wrong) {
        this.wrong = wrong;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var attempt = attempt(request);
        if (attempt == null) {
            chain.doFilter(request, response);
            return;
        }
        var wait = wrong.begin(attempt);
        if (!wait.isZero()) {
            refuse(wait, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            wrong.wasRight(attempt);
        }
    }

    /** As RFC 6749 has errors of tokens; it knows no name of one for this, so it is that of a server with too much to do. */
    private static void refuse(Duration wait, HttpServletResponse response) throws IOException {
        var seconds = wait.plusMillis(999).toSeconds();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("""
                {"error":"temporarily_unavailable","error_description":"Too many wrong secrets. Try again in %d s."}""".formatted(seconds).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Attempt attempt(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            var shown =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            var text = new String(shown, StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? null
                    : new Attempt(
                            decoded(text.substring(0, colon)),
                            decoded(text.substring(colon + 1)),
                            request.getRemoteAddr());
        } catch (IllegalArgumentException nonsense) {
            return null; // which nobody checks
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
