package dev.backstory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** The headers of every answer, whoever gives it: no guessing of types, no storing, no framing. */
public final class SafeHeaders {
    private SafeHeaders() {}

    /** Sets them; an endpoint may set its own values afterwards. */
    public static void apply(HttpServletResponse response, UUID requestId) {
        response.setHeader(RequestId.HEADER, requestId.toString());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
