package dev.backstory.query.kpi;

import dev.backstory.events.Rationale;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a KPI was at a time, who said so, when and why. */
record MeasurementRow(
        UUID kpiId,
        Instant at,
        BigDecimal value,
        UUID actor,
        Instant recorded,
        @Json @Nullable Rationale rationale) {
    static final ViewTable<MeasurementRow> TABLE =
            ViewTable.versioned(MeasurementRow.class, "kpi_measurement", "kpi_id", "at");
}
