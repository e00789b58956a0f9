package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.KPI;

import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;
import java.util.List;
import java.util.Map;

/** What changed of one KPI; each measurement is an element that came. */
final class KpiChanges {
    private KpiChanges() {}

    static List<Change> of(KpiEvent event) {
        return switch (event) {
            case KpiDefined e ->
                new ChangeList(KPI, e.kpiId())
                        .begin("name", e.name())
                        .begin("unit", e.unit())
                        .begin("baseline", e.baseline())
                        .begin("target", e.target())
                        .begin("direction", e.direction())
                        .done();
            case KpiMeasured e ->
                new ChangeList(KPI, e.kpiId())
                        .change("measurements", null, Map.of("value", e.value(), "at", e.at()))
                        .done();
        };
    }
}
