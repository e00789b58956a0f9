package dev.backstory.history;

import dev.backstory.events.Schedule;
import dev.backstory.events.Timeframe;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.history.Client.Draft;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the rules say of a command whose author has the right to it. */
final class Decisions {
    private final World world;

    Decisions(World world) {
        this.world = world;
    }

    String of(Draft draft, Fold fold) {
        var body = draft.body();
        return switch (draft.command()) {
            case "AssignRole" -> assign(draft, fold);
            case "RevokeRole" -> revoke(draft, fold);
            case "SetVision" -> vision(body, fold);
            case "OpenBacklog" -> open(body, fold);
            case "AddRoadmapItem" ->
                world.isUsed(Body.id(body, "itemId"))
                                || !new Intent(fold.roadmap()).put(Body.id(body, "itemId"), placement(body))
                        ? Rulebook.RULE
                        : Rulebook.TAKEN;
            case "RescheduleRoadmapItem" -> reschedule(body, fold);
            case "DefineStory" -> define(draft, fold);
            default -> reprioritise(body, fold);
        };
    }

    private String assign(Draft draft, Fold fold) {
        var person = Body.id(draft.body(), "person");
        if (person.equals(draft.actor().id())) {
            return Rulebook.RULE;
        }
        return holds(fold, person, draft) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private String revoke(Draft draft, Fold fold) {
        var managers = fold.roles.stream()
                .filter(role -> role.role().equals("PRODUCT_MANAGER"))
                .count();
        var last = Body.text(draft.body(), "role").equals("PRODUCT_MANAGER") && managers == 1;
        return holds(fold, Body.id(draft.body(), "person"), draft) && !last ? Rulebook.TAKEN : Rulebook.RULE;
    }

    private static boolean holds(Fold fold, UUID person, Draft draft) {
        return fold.roles.stream()
                .anyMatch(role -> role.person().equals(person) && role.role().equals(Body.text(draft.body(), "role")));
    }

    private static String vision(Map<String, Object> body, Fold fold) {
        var wanted = new Vision(
                Body.text(body, "statement"),
                Body.textOrNull(body, "targetCustomers"),
                Body.textOrNull(body, "needs"),
                null);
        return !fold.visions.isEmpty()
                        && ((VisionSet) fold.visions.getLast().event()).after().equals(wanted)
                ? Rulebook.NOTHING
                : Rulebook.TAKEN;
    }

    private String open(Map<String, Object> body, Fold fold) {
        var name = Body.text(body, "name").toLowerCase(Locale.ROOT);
        var taken = fold.backlogs.values().stream()
                .anyMatch(order -> order.name.toLowerCase(Locale.ROOT).equals(name));
        return taken || world.isUsed(Body.id(body, "backlogId")) ? Rulebook.RULE : Rulebook.TAKEN;
    }

    private static String reschedule(Map<String, Object> body, Fold fold) {
        var item = fold.items.get(Body.id(body, "itemId"));
        if (item == null) {
            return Rulebook.NOT_FOUND;
        }
        var timeframe = (Map<?, ?>) body.get("timeframe");
        var wanted = new Schedule(
                timeframe == null
                        ? null
                        : new Timeframe(
                                LocalDate.parse(Body.text(timeframe, "start")),
                                LocalDate.parse(Body.text(timeframe, "end")),
                                Objects.requireNonNullElse(Body.textOrNull(timeframe, "precision"), "DAY")),
                Body.textOrNull(body, "horizon"));
        return item.schedule.equals(wanted) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private String define(Draft draft, Fold fold) {
        var body = draft.body();
        var item = (UUID) body.get("roadmapItemId");
        var story = Body.id(body, "storyId");
        if ((Rulebook.isPlaced(draft) && !body.containsKey("rationale"))
                || (item != null && !fold.items.containsKey(item))
                || world.isUsed(story)) {
            return Rulebook.RULE;
        }
        var backlog = fold.backlogs.get(Body.id(body, "backlogId"));
        if (backlog == null) {
            return Rulebook.NOT_FOUND;
        }
        return new Intent(backlog).put(story, placement(body)) ? Rulebook.TAKEN : Rulebook.RULE;
    }

    private static String reprioritise(Map<String, Object> body, Fold fold) {
        var backlog = fold.backlogs.get(Body.id(body, "backlogId"));
        if (backlog == null) {
            return Rulebook.NOT_FOUND;
        }
        var before = new Intent(backlog);
        var after = new Intent(backlog);
        var moves = Body.moves(body);
        if (!moves.stream().allMatch(move -> after.move(Body.id(move, "storyId"), Body.value(move, "to")))) {
            return Rulebook.RULE;
        }
        for (var move : moves) {
            if (move.get("seen") instanceof Map<?, ?> seen && contradicts(seen, before, move)) {
                return Rulebook.NEIGHBOURS_MOVED;
            }
        }
        return before.ranked.equals(after.ranked) && before.unranked.equals(after.unranked)
                ? Rulebook.NOTHING
                : Rulebook.TAKEN;
    }

    private static boolean contradicts(Map<?, ?> seen, Intent order, Map<?, ?> move) {
        var around = order.around(Body.id(move, "storyId"), Body.value(move, "to"));
        return (seen.containsKey("above") && !Objects.equals(seen.get("above"), around.getFirst()))
                || (seen.containsKey("below") && !Objects.equals(seen.get("below"), around.getLast()));
    }

    private static Object placement(Map<String, Object> body) {
        return body.getOrDefault("placement", "BOTTOM");
    }
}
