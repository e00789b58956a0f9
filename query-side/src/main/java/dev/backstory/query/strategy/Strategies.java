package dev.backstory.query.strategy;

import dev.backstory.events.Allocation;
import dev.backstory.query.kpi.Kpis;
import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where products were to go at a position. */
@Component
public final class Strategies {
    /** A strategy at a revision. */
    public record Strategy(
            int revision,
            List<String> pillars,
            @Nullable String market,
            @Nullable String businessModel) {}

    /** A goal: OPEN, ACHIEVED or ABANDONED; with the figures by which it is told that it was reached. */
    public record Goal(
            UUID goalId,
            String title,
            @Nullable String description,
            @Nullable LocalDate targetDate,
            String status,
            List<KeyResult> keyResults) {}

    /** A KPI, the value that it is to have, and what was measured of it last, if anything was. */
    public record KeyResult(
            UUID kpiId,
            String name,
            String unit,
            String direction,
            @Nullable BigDecimal baseline,
            BigDecimal target,
            Kpis.@Nullable Last last) {}

    private static final String HELD = " where product_id = :product and from_position <= :position"
            + " and (until_position is null or until_position > :position)";

    private final JdbcClient sql;
    private final Kpis kpis;

    Strategies(JdbcClient sql, Kpis kpis) {
        this.sql = sql;
        this.kpis = kpis;
    }

    /** The strategy that held; empty before the first. */
    public Optional<Strategy> strategy(UUID product, long position) {
        return rows(StrategyRow.TABLE, "", product, position).stream()
                .map(row -> new Strategy(
                        row.revision(),
                        row.strategy().pillars(),
                        row.strategy().market(),
                        row.strategy().businessModel()))
                .findFirst();
    }

    /** What sprints were to be spent on; empty before it was settled first. */
    public Optional<Allocation> policy(UUID product, long position) {
        return rows(PolicyRow.TABLE, "", product, position).stream()
                .map(PolicyRow::policy)
                .findFirst();
    }

    /** All goals, also those that are closed, in the order in which they were defined. */
    public List<Goal> goals(UUID product, long position) {
        var rows = rows(GoalRow.TABLE, " order by defined", product, position);
        var known = rows.stream().allMatch(row -> row.goal().keyResults().isEmpty())
                ? Map.<UUID, Kpis.Kpi>of()
                : kpis.of(product, position);
        return rows.stream().map(row -> goal(row, known)).toList();
    }

    private <R extends Record> List<R> rows(ViewTable<R> table, String order, UUID product, long position) {
        return sql.sql("select " + table.columnNames() + " from " + table.name() + HELD + order)
                .param("product", product)
                .param("position", position)
                .query((row, number) -> table.read(row, 1))
                .list();
    }

    private static Goal goal(GoalRow row, Map<UUID, Kpis.Kpi> kpis) {
        var goal = row.goal();
        var results = goal.keyResults().stream()
                .map(result -> keyResult(result, kpis.get(result.kpiId())))
                .toList();
        return new Goal(row.goalId(), goal.title(), goal.description(), goal.targetDate(), row.status(), results);
    }

    private static KeyResult keyResult(dev.backstory.events.KeyResult result, Kpis.@Nullable Kpi kpi) {
        if (kpi == null) {
            throw new IllegalStateException("A key result of no KPI: " + result.kpiId());
        }
        return new KeyResult(
                kpi.kpiId(), kpi.name(), kpi.unit(), kpi.direction(), kpi.baseline(), result.target(), kpi.last());
    }
}
