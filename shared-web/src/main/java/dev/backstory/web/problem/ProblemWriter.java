package dev.backstory.web.problem;

import dev.backstory.web.RequestId;
import dev.backstory.web.SafeHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer: the one place where {@code application/problem+json} is made. */
public final class ProblemWriter {
    private static final List<String> OF_ORIGINS = List.of("Access-Control-", "Vary");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /** Answers with the problem, in place of whatever was prepared; does nothing once the answer is on its way. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        resetButForOrigins(response);
        var body = prepare(problem, RequestId.of(request), response);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** What browsers are told of other sites' pages holds for a refusal, too. */
    private static void resetButForOrigins(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var name : response.getHeaderNames()) {
            if (OF_ORIGINS.stream().anyMatch(prefix -> name.regionMatches(true, 0, prefix, 0, prefix.length()))) {
                kept.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** Sets status and headers and returns the body. */
    static byte[] prepare(Problem problem, UUID requestId, HttpServletResponse response) {
        SafeHeaders.apply(response, requestId);
        response.setStatus(problem.type().status());
        response.setContentType("application/problem+json");
        problem.type()
                .retryAfterSeconds()
                .ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
        problem.headers().forEach(response::setHeader);
        return JSON.writeValueAsBytes(members(problem, requestId));
    }

    private static Map<String, @Nullable Object> members(Problem problem, UUID requestId) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("type", problem.type().uri());
        members.put("title", problem.type().title());
        members.put("status", problem.type().status());
        members.put("detail", problem.detail());
        members.put("instance", "urn:uuid:" + requestId);
        problem.extras().forEach(members::putIfAbsent); // those above are promised of every problem
        return members;
    }
}
