package dev.backstory.web.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request with an Accept header that names nothing, which is as good as none. */
final class Unsaid extends HttpServletRequestWrapper {
    private Unsaid(HttpServletRequest request) {
        super(request);
    }

    /** The request, as it is where it says what it accepts. */
    static HttpServletRequest of(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.isBlank() ? new Unsaid(request) : request;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = Collections.list(super.getHeaderNames());
        names.removeIf(HttpHeaders.ACCEPT::equalsIgnoreCase);
        return Collections.enumeration(names);
    }
}
