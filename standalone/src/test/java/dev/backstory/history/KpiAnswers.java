package dev.backstory.history;

import dev.backstory.events.KpiMeasured;
import dev.backstory.events.RecordedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** KPIs and what was measured of them. */
final class KpiAnswers {
    private KpiAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        var kpis = fold.kpis.values().stream().map(KpiAnswers::kpi).toList();
        answers.put("/kpis", Json.answer(fold, "kpis", kpis));
        fold.kpis.forEach((id, kpi) -> answers.put("/kpis/" + id, details(fold, kpi)));
    }

    private static Map<String, Object> kpi(FoldedKpi kpi) {
        var defined = kpi.defined;
        return Json.object(
                "kpiId",
                defined.kpiId(),
                "name",
                defined.name(),
                "unit",
                defined.unit(),
                "baseline",
                defined.baseline(),
                "target",
                defined.target(),
                "direction",
                defined.direction(),
                "version",
                kpi.version,
                "measured",
                kpi.measured.size(),
                "last",
                last(kpi));
    }

    /** What was measured of it for the latest time. */
    static @Nullable Map<String, Object> last(FoldedKpi kpi) {
        var last = kpi.last();
        return last == null ? null : Json.object("value", last.value(), "at", last.at());
    }

    private static Map<String, Object> details(Fold fold, FoldedKpi kpi) {
        var measurements = kpi.measured.descendingMap().values().stream()
                .map(KpiAnswers::measurement)
                .toList();
        var answer = Json.answer(fold, "measurements", measurements);
        answer.putAll(kpi(kpi));
        return answer;
    }

    private static Map<String, Object> measurement(RecordedEvent recorded) {
        var event = (KpiMeasured) recorded.event();
        return Json.object(
                "at",
                event.at(),
                "value",
                event.value(),
                "actor",
                recorded.provenance().actor(),
                "recordedAt",
                recorded.provenance().recorded(),
                "rationale",
                Json.rationale(recorded.provenance().rationale()));
    }
}
