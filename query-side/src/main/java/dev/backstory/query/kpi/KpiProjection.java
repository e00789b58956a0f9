package dev.backstory.query.kpi;

import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import org.springframework.stereotype.Component;

/** Remembers KPIs and what was measured of them. */
@Component
final class KpiProjection implements Projection {
    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        if (recorded.event() instanceof KpiEvent event) {
            switch (event) {
                case KpiDefined e -> batch.rows(KpiRow.TABLE).begin(row(e, recorded), recorded.position());
                case KpiMeasured e -> measured(e, recorded, batch);
            }
        }
    }

    private static void measured(KpiMeasured event, RecordedEvent recorded, ViewBatch batch) {
        var kpis = batch.rows(KpiRow.TABLE);
        kpis.put(kpis.required(event.kpiId()).at(recorded.aggregateVersion()), recorded.position());
        var provenance = recorded.provenance();
        var row = new MeasurementRow(
                event.kpiId(),
                event.at(),
                event.value(),
                provenance.actor(),
                provenance.recorded(),
                provenance.rationale());
        batch.rows(MeasurementRow.TABLE).put(row, recorded.position());
    }

    private static KpiRow row(KpiDefined event, RecordedEvent recorded) {
        return new KpiRow(
                event.kpiId(),
                event.productId(),
                recorded.position(),
                event.name(),
                event.unit(),
                event.baseline(),
                event.target(),
                event.direction(),
                recorded.aggregateVersion());
    }
}
