package dev.backstory.web.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Begins the spans of a trace, from request to view: the request, each command in it, and what the views do with its
 * events, on whatever node. Where nobody wants traces it does nothing.
 */
public final class Spans {
    private static final String PARENT = "traceparent";

    private final @Nullable Tracer tracer;
    private final SpanIds ids;

    Spans(@Nullable Tracer tracer, SpanIds ids) {
        this.tracer = tracer;
        this.ids = ids;
    }

    /** What traces nothing. */
    public static Spans none() {
        return new Spans(null, new SpanIds());
    }

    /** A span that lasts until it is closed, and that those which begin meanwhile on this thread are parts of. */
    public static final class Open implements AutoCloseable {
        private static final Open NOTHING = new Open(null, null);

        private final @Nullable Span span;
        private final @Nullable Scope scope;

        private Open(@Nullable Span span, @Nullable Scope scope) {
            this.span = span;
            this.scope = scope;
        }

        /** What is known at the end only. */
        public void tell(String attribute, String value) {
            if (span != null) {
                span.setAttribute(attribute, value);
            }
        }

        public void tell(String attribute, long value) {
            if (span != null) {
                span.setAttribute(attribute, value);
            }
        }

        public void name(String name) {
            if (span != null) {
                span.updateName(name);
            }
        }

        /** It went wrong, by no fault of the caller. */
        public void failed() {
            if (span != null) {
                span.setStatus(StatusCode.ERROR);
            }
        }

        @Override
        public void close() {
            if (scope != null) {
                scope.close();
            }
            if (span != null) {
                span.end();
            }
        }
    }

    /** A request, in the trace of its caller if that is the one which its id names. */
    Open request(String method, UUID requestId, @Nullable String parent) {
        if (tracer == null) {
            return Open.NOTHING;
        }
        var trace = SpanIds.trace(requestId);
        var caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, TheOne.HEADER);
        var isSame = Span.fromContext(caller).getSpanContext().getTraceId().equals(trace);
        return begin(
                tracer.spanBuilder(method)
                        .setSpanKind(SpanKind.SERVER)
                        .setParent(isSame ? caller : Context.root())
                        .setAttribute("http.request.method", method),
                trace,
                null);
    }

    /** A command, as a part of the request that this thread is at. */
    public Open command(String name, UUID productId, UUID commandId) {
        if (tracer == null) {
            return Open.NOTHING;
        }
        return begin(
                tracer.spanBuilder(name)
                        .setAttribute("backstory.product", productId.toString())
                        .setAttribute("backstory.command.id", commandId.toString()),
                null,
                SpanIds.span(commandId));
    }

    /** What the views take in of a command's events; it hangs on no thread. */
    public Open views(Taken taken) {
        var trace = tracer == null ? null : traceOf(taken.correlationId());
        if (tracer == null || trace == null) {
            return Open.NOTHING;
        }
        var command = SpanContext.createFromRemoteParent(
                trace, SpanIds.span(taken.commandId()), TraceFlags.getSampled(), TraceState.getDefault());
        var span = tracer.spanBuilder("views " + taken.command())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(command)))
                .setAllAttributes(Attributes.builder()
                        .put("backstory.product", taken.productId().toString())
                        .put("backstory.position", taken.position())
                        .put("backstory.events", taken.events())
                        .build())
                .startSpan();
        return new Open(span, null);
    }

    /** Whether it is worth the work to find out what spans there would be. */
    public boolean isWanted() {
        return tracer != null;
    }

    /** Events of one command: how many, and up to which position. */
    public record Taken(
            UUID productId, UUID commandId, String command, String correlationId, long position, long events) {}

    @SuppressWarnings("MustBeClosedChecker") // by whoever closes what it gives
    private Open begin(SpanBuilder builder, @Nullable String traceId, @Nullable String spanId) {
        var span = ids.giving(traceId, spanId, builder::startSpan);
        return new Open(span, span.makeCurrent());
    }

    /** What did not come by a request has an id of another kind. */
    private static @Nullable String traceOf(String correlationId) {
        try {
            return SpanIds.trace(UUID.fromString(correlationId));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The one header that says whose part a request is. */
    private enum TheOne implements TextMapGetter<@Nullable String> {
        HEADER;

        @Override
        public Iterable<String> keys(@Nullable String carrier) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(PARENT) ? carrier : null;
        }
    }
}
