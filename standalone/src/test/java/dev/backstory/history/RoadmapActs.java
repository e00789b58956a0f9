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
            Act.deciding("RescheduleRoadmapItem", 8, MANAGER, "itemId", RoadmapActs::time, RoadmapActs::reschedule));

    private RoadmapActs() {}

    private static Map<String, Object> item(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of("itemId", dice.id(), "title", "Item " + drawing.number());
        Body.put(body, "kind", dice.orNull(60, dice.of("INITIATIVE", "FEATURE", "MILESTONE")));
        Body.put(body, "description", dice.orNull(40, "About " + drawing.number()));
        Body.put(body, "lane", dice.orNull(40, dice.of("Web", "Phone")));
        if (dice.percent(80)) {
            drawing.time(body);
        }
        if (dice.percent(40)) {
            body.put("placement", drawing.place(drawing.fold().roadmap(), null));
        }
        return body;
    }

    private static Map<String, Object> time(Drawing drawing) {
        var body = drawing.because("itemId", drawing.oneOf(drawing.fold().items.keySet()));
        drawing.time(body);
        return body;
    }

    private static String add(Attempt attempt) {
        var item = Body.id(attempt.body(), "itemId");
        var fits = new Intent(attempt.fold().roadmap()).put(item, Body.placement(attempt.body()));
        return attempt.world().isUsed(item) || !fits ? Rulebook.RULE : Rulebook.TAKEN;
    }

    private static String reschedule(Attempt attempt) {
        var item = attempt.fold().items.get(Body.id(attempt.body(), "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        return item.schedule.equals(schedule(attempt.body())) ? Rulebook.NOTHING : Rulebook.TAKEN;
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
