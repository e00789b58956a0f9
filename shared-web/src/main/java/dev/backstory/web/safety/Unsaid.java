package dev.backstory.web.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request with headers that name nothing, which are as good as none: a blank Accept, a Content-Type that is no one kind. */
final class Unsaid extends HttpServletRequestWrapper {
    private final Set<String> names;

    private Unsaid(HttpServletRequest request, Set<String> names) {
        super(request);
        this.names = names;
    }

    /** The request, as it is where its headers say something. */
    static HttpServletRequest of(HttpServletRequest request) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.isBlank()) {
            names.add(HttpHeaders.ACCEPT);
        }
        var content = request.getContentType();
        if (content != null && content.indexOf('*') >= 0) {
            names.add(HttpHeaders.CONTENT_TYPE);
        }
        return names.isEmpty() ? request : new Unsaid(request, names);
    }

    @Override
    public @Nullable String getContentType() {
        return names.contains(HttpHeaders.CONTENT_TYPE) ? null : super.getContentType();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return names.contains(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return names.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var left = Collections.list(super.getHeaderNames());
        left.removeIf(names::contains);
        return Collections.enumeration(left);
    }
}
