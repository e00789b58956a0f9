package dev.backstory.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The roadmap and its items. */
final class RoadmapAnswers {
    private RoadmapAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        if (fold.roadmap != null) {
            answers.put("/roadmap", roadmap(fold));
        }
        fold.items.forEach((id, item) -> answers.put("/roadmap/items/" + id, ItemAnswers.byItself(fold, item)));
    }

    private static Map<String, Object> roadmap(Fold fold) {
        var order = fold.roadmap();
        var items = new ArrayList<Object>();
        order.ranked().forEach(id -> items.add(ItemAnswers.of(fold, fold.item(id))));
        var others = fold.items.values().stream()
                .filter(item -> order.rankOf(item.id) == null)
                .map(item -> ItemAnswers.of(fold, item))
                .toList();
        return Json.answer(
                fold,
                "roadmapId",
                order.id,
                "version",
                order.version,
                "span",
                span(fold),
                "lanes",
                lanes(fold),
                "horizons",
                Json.object("NOW", on(fold, "NOW"), "NEXT", on(fold, "NEXT"), "LATER", on(fold, "LATER")),
                "milestones",
                those(fold, item -> item.kind.equals("MILESTONE")),
                "items",
                new Expected.ThenInAnyOrder(items, others));
    }

    /** From the first day that anything is planned for to the last one. */
    private static @Nullable Map<String, Object> span(Fold fold) {
        var days = new ArrayList<LocalDate>();
        for (var item : fold.items.values()) {
            var timeframe = item.ledger.now.timeframe();
            if (timeframe != null) {
                days.add(timeframe.start());
                days.add(timeframe.end());
            }
        }
        days.removeIf(Objects::isNull);
        days.sort(Comparator.naturalOrder());
        return days.isEmpty() ? null : Json.object("start", days.getFirst(), "end", days.getLast());
    }

    private static Expected.InAnyOrder lanes(Fold fold) {
        var lanes = new ArrayList<Map<String, Object>>();
        fold.items.values().stream()
                .map(item -> item.lane)
                .distinct()
                .forEach(lane -> lanes.add(
                        Json.object("lane", lane, "items", those(fold, item -> Objects.equals(item.lane, lane)))));
        return new Expected.InAnyOrder(lanes);
    }

    private static Expected.InAnyOrder on(Fold fold, String horizon) {
        return those(fold, item -> horizon.equals(item.ledger.now.horizon()));
    }

    private static Expected.InAnyOrder those(Fold fold, Predicate<FoldedItem> meant) {
        return new Expected.InAnyOrder(
                fold.items.values().stream().filter(meant).map(item -> item.id).toList());
    }
}
