package dev.backstory.query.kpi;

import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A KPI; {@code defined} is the position where it began. */
record KpiRow(
        UUID kpiId,
        UUID productId,
        long defined,
        String name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String direction,
        long version) {
    static final ViewTable<KpiRow> TABLE = ViewTable.versioned(KpiRow.class, "kpi", "kpi_id");

    KpiRow at(long newVersion) {
        return new KpiRow(kpiId, productId, defined, name, unit, baseline, target, direction, newVersion);
    }
}
