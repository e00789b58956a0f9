package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The roadmap and its items. */
final class RoadmapAnswers {
    private RoadmapAnswers() {}

    static void put(Fold fold, Map<String, Object> answers) {
        if (fold.roadmap != null) {
            answers.put("/roadmap", roadmap(fold));
        }
        fold.items.forEach((id, item) -> answers.put("/roadmap/items/" + id, item(fold, item)));
    }

    private static Map<String, Object> roadmap(Fold fold) {
        var order = fold.roadmap();
        var items = new ArrayList<Object>();
        order.ranked().forEach(id -> items.add(item(fold, fold.item(id))));
        var others = fold.items.values().stream()
                .filter(item -> order.rankOf(item.added.itemId()) == null)
                .map(item -> item(fold, item))
                .toList();
        return Json.answer(fold, "version", order.version, "items", new Expected.ThenInAnyOrder(items, others));
    }

    private static Map<String, Object> item(Fold fold, FoldedItem item) {
        var added = item.added;
        return Json.object(
                "itemId",
                added.itemId(),
                "rank",
                fold.roadmap().rankOf(added.itemId()),
                "version",
                item.version,
                "title",
                added.title(),
                "kind",
                added.kind(),
                "status",
                "PROPOSED",
                "sourceKey",
                null,
                "sourceStatus",
                null,
                "lane",
                added.lane(),
                "horizon",
                item.schedule.horizon(),
                "timeframe",
                Json.timeframe(item.schedule.timeframe()),
                "firstTimeframe",
                Json.timeframe(item.first),
                "slipDays",
                item.slipDays,
                "slips",
                item.slips,
                "goals",
                List.of(),
                "points",
                null,
                "dependsOn",
                List.of(),
                "reschedulings",
                item.moves.stream().map(RoadmapAnswers::rescheduling).toList());
    }

    private static Map<String, Object> rescheduling(RecordedEvent recorded) {
        var event = (RoadmapItemRescheduled) recorded.event();
        return Json.object(
                "position",
                recorded.position(),
                "at",
                recorded.provenance().occurred(),
                "actor",
                recorded.provenance().actor(),
                "before",
                Json.schedule(event.before()),
                "after",
                Json.schedule(event.after()),
                "days",
                FoldedItem.days(event.before(), event.after()),
                "rationale",
                Json.rationale(recorded.provenance().rationale()));
    }
}
