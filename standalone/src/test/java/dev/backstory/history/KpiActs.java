package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER_AND_OWNER;

import dev.backstory.history.Act.Attempt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** KPIs and what is measured of them. */
final class KpiActs {
    private static final String FUTURE = "2199-01-01T00:00:00Z";

    static final List<Act> ALL = List.of(
            Act.doing("DefineKpi", 4, MANAGER_AND_OWNER, "kpiId", KpiActs::kpi, KpiActs::define),
            Act.doing("RecordMeasurement", 8, MANAGER_AND_OWNER, "kpiId", KpiActs::measurement, KpiActs::measure));

    private KpiActs() {}

    private static Map<String, Object> kpi(Drawing drawing) {
        var dice = drawing.dice();
        var id =
                dice.percent(95) ? dice.id() : drawing.oneOf(drawing.fold().kpis.keySet());
        var body = Body.of("kpiId", id, "name", "Figure " + drawing.number(), "unit", dice.of("EUR", "%"));
        body.put("direction", dice.of("INCREASE", "DECREASE"));
        Body.put(body, "baseline", dice.orNull(50, dice.below(9)));
        Body.put(body, "target", dice.orNull(50, new BigDecimal("7.5")));
        return body;
    }

    private static Map<String, Object> measurement(Drawing drawing) {
        var dice = drawing.dice();
        var kpi = drawing.oneOf(drawing.fold().kpis.keySet());
        var body = Body.of("kpiId", kpi, "value", new BigDecimal(dice.below(3) + ".5"));
        var at = dice.percent(5) ? FUTURE : "2026-01-0" + (1 + dice.below(9)) + "T12:00:00Z";
        Body.put(body, "at", dice.orNull(75, at));
        Body.put(body, "rationale", dice.orNull(30, drawing.why()));
        return body;
    }

    private static String define(Attempt attempt) {
        var body = attempt.body();
        return attempt.world().isUsed(Body.id(body, "kpiId")) || isBehind(body) ? Rulebook.RULE : Rulebook.TAKEN;
    }

    private static boolean isBehind(Map<String, Object> body) {
        if (!body.containsKey("baseline") || !body.containsKey("target")) {
            return false;
        }
        var ahead = new BigDecimal(Body.text(body, "target")).compareTo(new BigDecimal(Body.text(body, "baseline")));
        return Body.text(body, "direction").equals("INCREASE") ? ahead < 0 : ahead > 0;
    }

    private static String measure(Attempt attempt) {
        var kpi = attempt.fold().kpis.get(Body.id(attempt.body(), "kpiId"));
        if (kpi == null) {
            return Rulebook.NOT_FOUND;
        }
        var at = Body.textOrNull(attempt.body(), "at");
        if (at == null) {
            return Rulebook.TAKEN;
        }
        if (at.equals(FUTURE)) {
            return Rulebook.RULE;
        }
        var known = kpi.measuredAt(Instant.parse(at));
        return known != null && known.compareTo((BigDecimal) Body.value(attempt.body(), "value")) == 0
                ? Rulebook.NOTHING
                : Rulebook.TAKEN;
    }
}
