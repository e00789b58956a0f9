package dev.backstory.web.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the client. It has no stack trace: it is an answer, not an accident. */
public final class Problem extends RuntimeException {
    private final ProblemType type;
    private final transient Map<String, @Nullable Object> extras;
    private final transient Map<String, String> headers;

    private Problem(
            ProblemType type, String detail, Map<String, @Nullable Object> extras, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.extras = extras;
        this.headers = headers;
    }

    /** A problem of this type; {@code detail} is one sentence for a person. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** The same with one more member, e.g. {@code with("rule", "STORY_IS_OPEN")}; the value is written as JSON. */
    public Problem with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new Problem(type, detail(), Collections.unmodifiableMap(more), headers);
    }

    /** The same with one more header of the answer. */
    public Problem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail(), extras, Collections.unmodifiableMap(more));
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, @Nullable Object> extras() {
        return extras;
    }

    Map<String, String> headers() {
        return headers;
    }
}
