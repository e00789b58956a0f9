package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.history.Act.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Roadmap items and their order. */
final class RoadmapActs {
    static final List<Act> ALL = List.of(
            Act.doing("AddRoadmapItem", 7, MANAGER, "itemId", RoadmapActs::item, RoadmapActs::add),
            Act.deciding("RescheduleRoadmapItem", 8, MANAGER, "itemId", RoadmapActs::time, RoadmapActs::reschedule),
            Act.deciding(
                    "ReprioritiseRoadmap", 12, MANAGER, "roadmapId", RoadmapActs::moves, RoadmapActs::reprioritise));

    private RoadmapActs() {}

    private static Map<String, Object> item(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of("itemId", dice.id(), "title", "Item " + drawing.number());
        Body.put(body, "kind", dice.orNull(60, dice.of("INITIATIVE", "FEATURE", "MILESTONE")));
        Body.put(body, "description", dice.orNull(40, "About " + drawing.number()));
        Body.put(body, "lane", dice.orNull(40, dice.of("Web", "Phone")));
        Body.put(
                body,
                "goals",
                dice.orNull(50, drawing.some(drawing.fold().product().openGoals(), 2)));
        if (dice.percent(80)) {
            drawing.time(body);
        }
        if (dice.percent(40)) {
            body.put("placement", drawing.place(drawing.fold().roadmap(), null));
        }
        Body.put(body, "rationale", dice.orNull(40, drawing.why()));
        return body;
    }

    private static Map<String, Object> time(Drawing drawing) {
        var items = drawing.fold().items;
        var open = items.values().stream()
                .filter(FoldedItem::isOpen)
                .map(item -> item.id)
                .toList();
        var body = drawing.because("itemId", drawing.rather(open, items.keySet()));
        drawing.time(body);
        return body;
    }

    private static String add(Attempt attempt) {
        var item = Body.id(attempt.body(), "itemId");
        var fits = new Intent(attempt.fold().roadmap()).put(item, Body.placement(attempt.body()));
        var open = Body.ids(attempt.body(), "goals").stream()
                .allMatch(attempt.fold().product()::isOpen);
        return attempt.world().isUsed(item) || !fits || !open ? Rulebook.RULE : Rulebook.TAKEN;
    }

    private static String reschedule(Attempt attempt) {
        var item = attempt.fold().items.get(Body.id(attempt.body(), "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        if (!item.isOpen()) {
            return Rulebook.RULE;
        }
        return item.ledger.now.equals(schedule(attempt.body())) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static Map<String, Object> moves(Drawing drawing) {
        var roadmap = drawing.fold().roadmap();
        return drawing.because("roadmapId", roadmap.id, "moves", Reranking.moves(drawing, roadmap, "itemId"));
    }

    private static String reprioritise(Attempt attempt) {
        var roadmap = attempt.fold().roadmap();
        return roadmap.id.equals(Body.id(attempt.body(), "roadmapId"))
                ? Reranking.outcome(attempt, roadmap, "itemId")
                : Rulebook.NOT_FOUND;
    }

    private static Schedule schedule(Map<String, Object> body) {
        var timeframe = (Map<?, ?>) body.get("timeframe");
        return new Schedule(
                timeframe == null
                        ? null
                        : new Timeframe(
                                LocalDate.parse(Body.text(timeframe, "start")),
                                LocalDate.parse(Body.text(timeframe, "end")),
                                Objects.requireNonNullElse(Body.textOrNull(timeframe, "precision"), "DAY")),
                Body.textOrNull(body, "horizon"));
    }
}
