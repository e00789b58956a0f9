package dev.backstory.query.support;

import static java.util.stream.Collectors.groupingBy;

import dev.backstory.events.RecordedEvent;
import dev.backstory.web.trace.Spans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The spans of what views take in: one for each command whose events are in a batch, for as long as the batch takes. */
final class ViewSpans {
    private final Spans spans;

    ViewSpans(Spans spans) {
        this.spans = spans;
    }

    /** Those of one batch. */
    record Batch(List<Spans.Open> spans) {
        void end() {
            spans.forEach(Spans.Open::close);
        }

        void fail() {
            spans.forEach(Spans.Open::failed);
            end();
        }
    }

    Batch begin(List<RecordedEvent> events) {
        if (!spans.isWanted()) {
            return new Batch(List.of());
        }
        var byCommand = events.stream()
                .collect(groupingBy(
                        event -> event.provenance().commandId(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
        return new Batch(byCommand.values().stream()
                .map(ViewSpans::taken)
                .map(spans::views)
                .toList());
    }

    private static Spans.Taken taken(List<RecordedEvent> events) {
        var provenance = events.getFirst().provenance();
        return new Spans.Taken(
                provenance.productId(),
                provenance.commandId(),
                provenance.command(),
                provenance.correlationId(),
                events.getLast().position(),
                events.size());
    }
}
