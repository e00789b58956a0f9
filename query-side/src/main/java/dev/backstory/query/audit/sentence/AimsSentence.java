package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.KPI;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.number;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.KeyResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is said of the figures by which a goal is measured, and of how these change. */
final class AimsSentence {
    private static final int TOLD_MAX = 3;

    private AimsSentence() {}

    /** What was done to the aims, a part for each, the first few of them; nothing if they are the same. */
    static List<String> of(List<KeyResult> before, List<KeyResult> after, Names names) {
        if (!before.isEmpty() && after.isEmpty()) {
            return List.of("no longer measuring it by any KPI");
        }
        var was = byKpi(before);
        var is = byKpi(after);
        var did = new ArrayList<String>();
        after.stream()
                .filter(result -> !was.containsKey(result.kpiId()))
                .forEach(result -> did.add("measuring it by " + aim(result, names)));
        is.forEach((kpi, target) -> {
            var old = was.get(kpi);
            if (old != null && old.compareTo(target) != 0) {
                did.add("moving its aim for %s from %s to %s".formatted(kpi(kpi, names), number(old), number(target)));
            }
        });
        was.keySet().stream()
                .filter(kpi -> !is.containsKey(kpi))
                .forEach(kpi -> did.add("no longer measuring it by " + kpi(kpi, names)));
        var more = did.size() - TOLD_MAX;
        if (more > 0) {
            did.subList(TOLD_MAX, did.size()).clear();
            did.add("changing " + count(more, "more aim"));
        }
        return did;
    }

    /** "'Active shops' reaching 2000". */
    static String aim(KeyResult result, Names names) {
        return kpi(result.kpiId(), names) + " reaching " + number(result.target());
    }

    private static String kpi(UUID id, Names names) {
        return quoted(names.of(KPI, id));
    }

    private static Map<UUID, BigDecimal> byKpi(List<KeyResult> results) {
        var targets = new LinkedHashMap<UUID, BigDecimal>();
        results.forEach(result -> targets.put(result.kpiId(), result.target()));
        return targets;
    }
}
