package dev.backstory.web.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ids of traces and spans that follow from ids that events have anyway: a trace has its request's id, and the span of a
 * command a half of the command's. So the views find the span that they continue without anything being stored for it.
 */
final class SpanIds implements IdGenerator {
    private final IdGenerator random = IdGenerator.random();
    private final ThreadLocal<@Nullable String> trace = new ThreadLocal<>();
    private final ThreadLocal<@Nullable String> span = new ThreadLocal<>();

    static String trace(UUID request) {
        return "%016x%016x".formatted(request.getMostSignificantBits(), request.getLeastSignificantBits());
    }

    /** The half that is random in each version of UUIDs that is in use. */
    static String span(UUID command) {
        return "%016x".formatted(command.getLeastSignificantBits());
    }

    /** Lets what starts a span on this thread give it these ids, where they are not null and it has no parent's. */
    <T> T giving(@Nullable String traceId, @Nullable String spanId, Supplier<T> starting) {
        trace.set(traceId);
        span.set(spanId);
        try {
            return starting.get();
        } finally {
            trace.remove();
            span.remove();
        }
    }

    @Override
    public String generateSpanId() {
        var given = span.get();
        return given == null ? random.generateSpanId() : given;
    }

    @Override
    public String generateTraceId() {
        var given = trace.get();
        return given == null ? random.generateTraceId() : given;
    }
}
