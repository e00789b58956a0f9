package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.history.Act.Attempt;
import dev.backstory.history.Act.Judge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** How far roadmap items have come, and what is said of them. */
final class ItemActs {
    static final List<Act> ALL = List.of(
            Act.doing("ReviseRoadmapItem", 8, MANAGER, "itemId", ItemActs::revision, ItemActs::revise)
                    .malformedIf(body -> Body.clears(body, "title") || Body.clears(body, "kind")),
            Act.doing("CommitRoadmapItem", 6, MANAGER, "itemId", of("PROPOSED"), from(Set.of("PROPOSED"), "COMMITTED")),
            Act.doing(
                    "StartRoadmapItem",
                    5,
                    MANAGER,
                    "itemId",
                    of("COMMITTED"),
                    from(Set.of("COMMITTED"), "IN_PROGRESS")),
            Act.doing(
                    "ShipRoadmapItem", 4, MANAGER, "itemId", of("IN_PROGRESS"), from(Set.of("IN_PROGRESS"), "SHIPPED")),
            Act.deciding(
                    "DropRoadmapItem",
                    2,
                    MANAGER,
                    "itemId",
                    of("PROPOSED"),
                    from(Set.of("PROPOSED", "COMMITTED", "IN_PROGRESS"), "DROPPED")),
            Act.deciding("ReopenRoadmapItem", 4, MANAGER, "itemId", ItemActs::reopening, ItemActs::reopen));

    private ItemActs() {}

    private static Act.Draw of(String status) {
        return drawing -> any(drawing, item -> item.status.equals(status));
    }

    private static Map<String, Object> any(Drawing drawing, Predicate<FoldedItem> rather) {
        var items = drawing.fold().items;
        var likely = items.values().stream().filter(rather).map(item -> item.id).toList();
        return drawing.because("itemId", drawing.rather(likely, items.keySet()));
    }

    private static Judge from(Set<String> before, String after) {
        return attempt -> {
            var item = attempt.fold().items.get(Body.id(attempt.body(), "itemId"));
            if (item == null) {
                return Rulebook.NOT_FOUND;
            }
            if (item.status.equals(after)) {
                return Rulebook.NOTHING;
            }
            return before.contains(item.status) ? Rulebook.TAKEN : Rulebook.RULE;
        };
    }

    private static Map<String, Object> reopening(Drawing drawing) {
        var body = any(drawing, item -> !item.isOpen());
        if (drawing.dice().percent(50)) {
            body.put("placement", drawing.place(drawing.fold().roadmap(), null));
        }
        return body;
    }

    private static String reopen(Attempt attempt) {
        var outcome = from(Set.of("SHIPPED", "DROPPED"), "PROPOSED").outcome(attempt);
        var fits = new Intent(attempt.fold().roadmap())
                .put(Body.id(attempt.body(), "itemId"), Body.placement(attempt.body()));
        return outcome.equals(Rulebook.TAKEN) && !fits ? Rulebook.RULE : outcome;
    }

    private static Map<String, Object> revision(Drawing drawing) {
        var dice = drawing.dice();
        var body = any(drawing, FoldedItem::isOpen);
        drawing.revise(body, "kind", dice.of("INITIATIVE", "FEATURE", "MILESTONE"), 3);
        drawing.revise(body, "title", "Item " + dice.below(9), 3);
        drawing.revise(body, "description", "About " + dice.below(9), 30);
        drawing.revise(body, "lane", dice.of("Web", "Phone"), 30);
        drawing.revise(body, "goals", drawing.some(drawing.fold().product().openGoals(), 2), 20);
        return body;
    }

    private static String revise(Attempt attempt) {
        var body = attempt.body();
        var item = attempt.fold().items.get(Body.id(body, "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        var goals = body.containsKey("goals") ? Body.ids(body, "goals") : item.goals;
        var product = attempt.fold().product();
        var closed = goals.stream().anyMatch(goal -> !item.goals.contains(goal) && !product.isOpen(goal));
        if (closed || !item.isOpen()) {
            return Rulebook.RULE;
        }
        var same = goals.equals(item.goals)
                && stays(body, "kind", item.kind)
                && stays(body, "title", item.title)
                && stays(body, "description", item.description)
                && stays(body, "lane", item.lane);
        return same ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static boolean stays(
            Map<String, Object> body, String name, @org.jspecify.annotations.Nullable String before) {
        return Objects.equals(Body.patched(body, name, before), before);
    }
}
