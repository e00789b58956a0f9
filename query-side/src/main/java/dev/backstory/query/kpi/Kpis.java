package dev.backstory.query.kpi;

import dev.backstory.query.reading.At;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads KPIs as they were at a position. */
@Component("kpiView") // the command side has Kpis of its own in the same process
public final class Kpis {
    /** A KPI, and what was measured of it for the latest time, if anything was. */
    public record Kpi(
            UUID kpiId,
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            String direction,
            long version,
            long measured,
            @Nullable Last last) {}

    /** A value and the time that it holds for. */
    public record Last(BigDecimal value, Instant at) {}

    private static final String HELD =
            " from_position <= :position and (until_position is null or until_position > :position)";
    private static final String WITH_LAST = "select " + KpiRow.TABLE.columnNames()
            + ", (select count(*) from kpi_measurement m where m.kpi_id = kpi.kpi_id and" + HELD + "),"
            + " l.value, l.at from kpi left join lateral (select value, at from kpi_measurement m"
            + " where m.kpi_id = kpi.kpi_id and" + HELD + " order by at desc limit 1) l on true"
            + " where product_id = :product and";
    private static final int AFTER_THE_ROW = KpiRow.TABLE.columnNames().split(",").length + 1;

    private final JdbcClient sql;

    Kpis(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a product in the order in which they were defined. */
    public Map<UUID, Kpi> of(UUID product, long position) {
        var kpis = new LinkedHashMap<UUID, Kpi>();
        sql.sql(WITH_LAST + HELD + " order by defined")
                .param("product", product)
                .param("position", position)
                .query(Kpis::kpi)
                .list()
                .forEach(kpi -> kpis.put(kpi.kpiId(), kpi));
        return kpis;
    }

    Optional<Kpi> one(UUID kpi, At at) {
        return sql.sql(WITH_LAST + HELD + " and kpi_id = :kpi")
                .param("product", at.product())
                .param("position", at.position())
                .param("kpi", kpi)
                .query(Kpis::kpi)
                .optional();
    }

    /** What was measured before a time, latest first. */
    List<MeasurementRow> measurements(UUID kpi, @Nullable Instant before, At at) {
        var asked = sql.sql("select " + MeasurementRow.TABLE.columnNames() + " from kpi_measurement where kpi_id = :kpi"
                        + " and" + HELD + (before == null ? "" : " and at < :before")
                        + " order by at desc limit :limit")
                .param("kpi", kpi)
                .param("position", at.position())
                .param("limit", at.limitAndOne());
        return (before == null ? asked : asked.param("before", before.atOffset(ZoneOffset.UTC)))
                .query((row, number) -> MeasurementRow.TABLE.read(row, 1))
                .list();
    }

    private static Kpi kpi(ResultSet row, int number) throws SQLException {
        var kpi = KpiRow.TABLE.read(row, 1);
        var value = row.getBigDecimal(AFTER_THE_ROW + 1);
        var last = value == null
                ? null
                : new Last(
                        value,
                        row.getObject(AFTER_THE_ROW + 2, OffsetDateTime.class).toInstant());
        return new Kpi(
                kpi.kpiId(),
                kpi.name(),
                kpi.unit(),
                kpi.baseline(),
                kpi.target(),
                kpi.direction(),
                kpi.version(),
                row.getLong(AFTER_THE_ROW),
                last);
    }
}
