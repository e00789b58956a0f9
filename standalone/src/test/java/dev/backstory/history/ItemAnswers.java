package dev.backstory.history;

import dev.backstory.events.Schedule;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A roadmap item, as the roadmap shows it and by itself. */
final class ItemAnswers {
    private ItemAnswers() {}

    static Map<String, Object> byItself(Fold fold, FoldedItem item) {
        var answer = Json.answer(
                fold, "roadmapId", item.roadmapId, "description", item.description, "source", item.source.said(fold));
        answer.putAll(of(fold, item));
        answer.putAll(ReviewAnswers.of(fold, new Subject(SubjectType.ROADMAP_ITEM, item.id)));
        return answer;
    }

    static Map<String, Object> of(Fold fold, FoldedItem item) {
        var answer = Json.object(
                "itemId",
                item.id,
                "rank",
                fold.roadmap().rankOf(item.id),
                "version",
                item.version,
                "title",
                item.title,
                "kind",
                item.kind,
                "status",
                item.status,
                "sourceKey",
                item.source.key,
                "sourceStatus",
                item.source.status,
                "lane",
                item.lane,
                "goals",
                item.goals,
                "points",
                item.points,
                "dependsOn",
                item.dependsOn,
                "dependents",
                new Expected.InAnyOrder(
                        dependents(fold, item).stream().map(other -> other.id).toList()),
                "flags",
                flags(fold, item),
                "launch",
                LaunchAnswers.of(item.launch));
        answer.putAll(times(item.ledger));
        return answer;
    }

    private static Map<String, Object> times(FoldedLedger ledger) {
        var previous = ledger.previous();
        return Json.object(
                "horizon",
                ledger.now.horizon(),
                "timeframe",
                Json.timeframe(ledger.now.timeframe()),
                "target",
                ledger.target,
                "firstTimeframe",
                Json.timeframe(ledger.first),
                "slipDays",
                ledger.slipDays,
                "slips",
                ledger.slips,
                "firstSchedule",
                Json.schedule(ledger.firstSaid),
                "previousSchedule",
                previous == null ? null : Json.schedule(previous),
                "reschedulings",
                ledger.moves.stream().map(ItemAnswers::rescheduling).toList());
    }

    private static Map<String, Object> rescheduling(FoldedLedger.Move move) {
        var answer = LaunchAnswers.happened(move.event());
        answer.putAll(Json.object(
                "before",
                Json.schedule(move.before()),
                "after",
                Json.schedule(move.after()),
                "days",
                move.days(),
                "rationale",
                Json.rationale(move.event().provenance().rationale())));
        return answer;
    }

    private static List<FoldedItem> dependents(Fold fold, FoldedItem item) {
        return fold.items.values().stream()
                .filter(other -> other.dependsOn.contains(item.id))
                .toList();
    }

    /** What a planner should look at; nothing at what is closed. */
    private static List<String> flags(Fold fold, FoldedItem item) {
        var flags = new ArrayList<String>();
        var late = dependents(fold, item).stream()
                .filter(FoldedItem::isOpen)
                .anyMatch(other -> FoldedLedger.endsAfterBegin(now(item), now(other)));
        if (item.isOpen() && late) {
            flags.add("ENDS_AFTER_DEPENDENT_BEGINS");
        }
        var lost = item.dependsOn.stream().anyMatch(id -> fold.item(id).status.equals("DROPPED"));
        if (item.isOpen() && lost) {
            flags.add("DEPENDS_ON_DROPPED");
        }
        return flags;
    }

    private static Schedule now(FoldedItem item) {
        return item.ledger.now;
    }
}
