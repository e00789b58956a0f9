package dev.backstory.web.trace;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Sends traces where OpenTelemetry's own environment variables say, such as {@code OTEL_TRACES_EXPORTER=otlp} and {@code
 * OTEL_EXPORTER_OTLP_ENDPOINT}; nowhere, at no cost, unless they do.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {
    private static final String EXPORTER = "traces.exporter";
    private static final String NOWHERE = "none";
    /** By the trace's id alone, so that each span of a trace is kept or none, on whatever node it begins. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "backstory",
            "otel.traces.sampler", "traceidratio",
            "otel.traces.sampler.arg", "1.0",
            "otel.exporter.otlp.protocol", "http/protobuf");
    /** What it has besides. */
    private static final Map<String, String> FIXED = Map.of(
            "otel.metrics.exporter", NOWHERE,
            "otel.logs.exporter", NOWHERE);

    @Bean
    Spans spans(Environment environment, ObjectProvider<SpanExporter> exporters, Tracing tracing) {
        var said = Binder.get(environment)
                .bind("otel", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        if (said.getOrDefault(EXPORTER, NOWHERE).equals(NOWHERE)
                && exporters.stream().findAny().isEmpty()) {
            return Spans.none();
        }
        var ids = new SpanIds();
        var sdk = AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesCustomizer(config -> prefixed(said))
                .addPropertiesCustomizer(config -> FIXED)
                .addTracerProviderCustomizer((builder, config) -> with(exporters, builder.setIdGenerator(ids)))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
        tracing.began(sdk);
        return new Spans(sdk.getTracer("dev.backstory"), ids);
    }

    @Bean
    Tracing tracing() {
        return new Tracing();
    }

    /** Also what was said otherwise than by environment variables, and that traces go nowhere if nothing was. */
    private static Map<String, String> prefixed(Map<String, String> said) {
        var all = new HashMap<>(Map.of("otel." + EXPORTER, NOWHERE));
        said.forEach((name, value) -> all.put("otel." + name, value));
        return all;
    }

    private static SdkTracerProviderBuilder with(
            ObjectProvider<SpanExporter> exporters, SdkTracerProviderBuilder builder) {
        exporters.forEach(exporter -> builder.addSpanProcessor(SimpleSpanProcessor.create(exporter)));
        return builder;
    }

    /** Sends what is left at the end. */
    static final class Tracing implements AutoCloseable {
        private OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().build();

        void began(OpenTelemetrySdk begun) {
            sdk = begun;
        }

        @Override
        public void close() {
            sdk.close();
        }
    }
}
