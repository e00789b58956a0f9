package dev.backstory.history;

import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.RecordedEvent;
import dev.backstory.history.FoldedChanges.Changed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A KPI and what was said last of each time that it was measured for. */
final class FoldedKpi {
    final KpiDefined defined;
    long version;
    final TreeMap<Instant, RecordedEvent> measured = new TreeMap<>();

    FoldedKpi(KpiDefined defined) {
        this.defined = defined;
    }

    void apply(RecordedEvent recorded, KpiEvent event) {
        version = recorded.aggregateVersion();
        switch (event) {
            case KpiDefined ignored -> {}
            case KpiMeasured e -> measured.put(e.at(), recorded);
        }
    }

    @Nullable
    BigDecimal measuredAt(Instant at) {
        var recorded = measured.get(at);
        return recorded == null ? null : ((KpiMeasured) recorded.event()).value();
    }

    @Nullable
    KpiMeasured last() {
        return measured.isEmpty()
                ? null
                : (KpiMeasured) measured.lastEntry().getValue().event();
    }

    static List<Changed> changes(KpiEvent event) {
        return switch (event) {
            case KpiDefined e ->
                Changed.begin(
                        e.kpiId(),
                        "name",
                        e.name(),
                        "unit",
                        e.unit(),
                        "baseline",
                        e.baseline(),
                        "target",
                        e.target(),
                        "direction",
                        e.direction());
            case KpiMeasured e ->
                Changed.begin(e.kpiId(), "measurements", Json.object("value", e.value(), "at", e.at()));
        };
    }

    List<String> says(KpiEvent event) {
        return switch (event) {
            case KpiDefined e -> List.of(e.name(), e.unit());
            case KpiMeasured e -> List.of(defined.name(), e.value().toPlainString());
        };
    }
}
