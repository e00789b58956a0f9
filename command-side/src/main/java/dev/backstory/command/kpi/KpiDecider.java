package dev.backstory.command.kpi;

import static dev.backstory.command.kpi.KpiRule.KPI_GOES_TOWARDS_ITS_TARGET;
import static dev.backstory.command.kpi.KpiRule.MEASUREMENT_IS_OF_THE_PAST;

import dev.backstory.command.kpi.KpiCommand.DefineKpi;
import dev.backstory.command.kpi.KpiCommand.RecordMeasurement;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every rule on KPIs. */
final class KpiDecider {
    private KpiDecider() {}

    static KpiDefined define(DefineKpi command) {
        mustGoTowardsItsTarget(command);
        return new KpiDefined(
                command.kpiId(),
                command.productId(),
                command.name().value(),
                command.unit().value(),
                value(command.baseline()),
                value(command.target()),
                command.direction().name());
    }

    private static void mustGoTowardsItsTarget(DefineKpi command) {
        var baseline = value(command.baseline());
        var target = value(command.target());
        if (baseline == null || target == null) {
            return;
        }
        var isBehind = switch (command.direction()) {
            case INCREASE -> target.compareTo(baseline) < 0;
            case DECREASE -> target.compareTo(baseline) > 0;
        };
        if (isBehind) {
            throw new RuleViolation(KPI_GOES_TOWARDS_ITS_TARGET);
        }
    }

    /** A measurement of a time up to {@code now}, which it is of if it says no other. */
    static List<KpiEvent> record(KpiState kpi, RecordMeasurement command, Instant now) {
        var at = command.at() == null ? now : command.at();
        if (at.isAfter(now)) {
            throw new RuleViolation(MEASUREMENT_IS_OF_THE_PAST, Map.of("now", now));
        }
        var value = command.value().value();
        var known = kpi.measured().get(at);
        if (known != null && known.compareTo(value) == 0) {
            return List.of(); // said twice, happened once
        }
        return List.of(new KpiMeasured(kpi.id(), value, at));
    }

    private static @Nullable BigDecimal value(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }
}
