package dev.backstory.query.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;

/** Requests and walks through pages. */
public final class Asked {
    private Asked() {}

    /** A request with these parameters: name, value, name, value …. */
    public static MockHttpServletRequest with(String... namesAndValues) {
        var request = new MockHttpServletRequest("GET", "/test");
        for (var i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    static String[] and(List<String> first, String... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
