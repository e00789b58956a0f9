package dev.backstory.command.kpi;

import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What decisions on a KPI need to know of it: all that is measured, so that whoever tells a series again adds nothing. */
record KpiState(UUID id, UUID productId, Map<Instant, BigDecimal> measured) {

    static KpiState defined(KpiDefined event) {
        return new KpiState(event.kpiId(), event.productId(), Map.of());
    }

    KpiState evolve(KpiEvent event) {
        return switch (event) {
            case KpiDefined defined -> defined(defined);
            case KpiMeasured measurement -> with(measurement.at(), measurement.value());
        };
    }

    private KpiState with(Instant at, BigDecimal value) {
        var all = new TreeMap<>(measured);
        all.put(at, value);
        return new KpiState(id, productId, all);
    }
}
