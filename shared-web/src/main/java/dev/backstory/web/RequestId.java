package dev.backstory.web;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** The id of one request: in its answer's header, in every line of the log, in its problem, in its events. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    /** Name of the request attribute, and of the log's context value. */
    public static final String ATTRIBUTE = "requestId";

    private RequestId() {}

    /** This request's id; it is made on the first call. */
    public static UUID of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID known) {
            return known;
        }
        var made = UUID.randomUUID();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
