package dev.backstory.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of one request: in its answer's header, in every line of the log, in its problem, in its events. A client that
 * has one may bring it, as a UUID or as the trace of a {@code traceparent} (W3C Trace Context), which is as long.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    /** Name of the request attribute, and of the log's context value. */
    public static final String ATTRIBUTE = "requestId";

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern TRACE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{16})([0-9a-f]{16})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final UUID NONE = new UUID(0, 0);

    private RequestId() {}

    /** This request's id; on the first call it is taken from the client, or made if that says none or no such thing. */
    public static UUID of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID known) {
            return known;
        }
        var given = request instanceof HttpServletRequest http ? given(http) : null;
        var id = given == null ? UUID.randomUUID() : given;
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static @Nullable UUID given(HttpServletRequest request) {
        var id = request.getHeader(HEADER);
        var given = id != null && ID.matcher(id).matches() ? UUID.fromString(id) : traced(request);
        return NONE.equals(given) ? null : given;
    }

    private static @Nullable UUID traced(HttpServletRequest request) {
        var parent = request.getHeader("traceparent");
        var trace = TRACE.matcher(parent == null ? "" : parent);
        return trace.matches()
                ? new UUID(Long.parseUnsignedLong(trace.group(1), 16), Long.parseUnsignedLong(trace.group(2), 16))
                : null;
    }
}
