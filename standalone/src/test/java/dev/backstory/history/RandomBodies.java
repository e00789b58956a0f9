package dev.backstory.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws what commands say, each body another one. */
final class RandomBodies {
    private static final List<String> ROLES =
            List.of("PRODUCT_MANAGER", "PRODUCT_OWNER", "TEAM_MEMBER", "STAKEHOLDER", "AUDITOR");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Dice dice;
    private final World world;
    private int number;

    RandomBodies(Dice dice, World world) {
        this.dice = dice;
        this.world = world;
    }

    /** From here on for the next command. */
    void next() {
        number++;
    }

    Map<String, Object> story(UUID product) {
        var fold = world.fold(product);
        var backlog = dice.of(fold.backlogs.values());
        var body = Body.of("storyId", dice.id(), "backlogId", backlog.id, "title", "Story " + number);
        Body.put(body, "kind", dice.orNull(60, dice.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE")));
        Body.put(body, "narrative", dice.orNull(40, Body.of("asA", "member", "iWant", "thing " + number)));
        Body.put(body, "criteria", dice.orNull(40, List.of("It works " + number, "It is quick")));
        Body.put(body, "labels", dice.orNull(40, List.of("red", "blue", "red")));
        if (!fold.items.isEmpty()) {
            Body.put(body, "roadmapItemId", dice.orNull(30, dice.of(fold.items.keySet())));
        }
        if (dice.percent(35)) {
            body.put("placement", target(backlog, null));
        }
        Body.put(body, "rationale", dice.orNull(45, why()));
        return body;
    }

    Map<String, Object> moves(UUID product) {
        var backlog = dice.of(world.fold(product).backlogs.values());
        var all = new ArrayList<>(backlog.ranked());
        all.addAll(backlog.unranked);
        var moves = new ArrayList<Object>();
        for (int i = dice.percent(60) ? 1 : 2 + dice.below(6); i > 0; i--) {
            var story = all.isEmpty() || dice.percent(1) ? dice.id() : dice.of(all);
            var move = Body.of("storyId", story, "to", target(backlog, story));
            if (moves.isEmpty() && dice.percent(25)) {
                Body.put(move, "seen", Seeing.around(dice, backlog, story, move.get("to")));
            }
            moves.add(move);
        }
        return Body.of("backlogId", backlog.id, "moves", moves, "rationale", why());
    }

    private Object target(Folded.Order backlog, @Nullable UUID moved) {
        var ranked = backlog.ranked();
        var kind = dice.below(100);
        if (ranked.isEmpty() || kind < 30) {
            return dice.of("TOP", "BOTTOM", "UNRANKED");
        }
        var anchor = dice.of(ranked);
        if (kind < 33 && !backlog.unranked.isEmpty()) {
            anchor = dice.of(backlog.unranked);
        } else if (anchor.equals(moved) && !dice.percent(10)) {
            anchor = ranked.getFirst().equals(moved) ? ranked.getLast() : ranked.getFirst();
        }
        return Body.of(dice.of("before", "after"), anchor);
    }

    Map<String, Object> item(UUID product) {
        var body = Body.of("itemId", dice.id(), "title", "Item " + number);
        Body.put(body, "kind", dice.orNull(60, dice.of("INITIATIVE", "FEATURE", "MILESTONE")));
        Body.put(body, "description", dice.orNull(40, "About " + number));
        Body.put(body, "lane", dice.orNull(40, dice.of("Web", "Phone")));
        if (dice.percent(80)) {
            time(body);
        }
        if (dice.percent(40)) {
            body.put("placement", target(world.fold(product).roadmap(), null));
        }
        return body;
    }

    Map<String, Object> reschedule(UUID product) {
        var items = world.fold(product).items;
        var body = Body.of("itemId", items.isEmpty() ? dice.id() : dice.of(items.keySet()), "rationale", why());
        time(body);
        return body;
    }

    private void time(Map<String, Object> body) {
        if (dice.percent(30)) {
            body.put("horizon", dice.of("NOW", "NEXT", "LATER"));
            return;
        }
        var start = DAY.plusMonths(dice.below(6));
        var timeframe = Body.of(
                "start",
                start.toString(),
                "end",
                start.plusMonths(1).minusDays(1).toString());
        Body.put(timeframe, "precision", dice.orNull(70, dice.of("DAY", "MONTH", "QUARTER")));
        body.put("timeframe", timeframe);
    }

    Map<String, Object> vision() {
        var body = Body.of("statement", "Vision " + dice.below(6), "rationale", why());
        Body.put(body, "needs", dice.orNull(50, "Need " + dice.below(3)));
        Body.put(body, "targetCustomers", dice.orNull(50, "People"));
        return body;
    }

    Map<String, Object> backlog() {
        return Body.of("backlogId", dice.id(), "name", dice.of("Team", "team", "Ops", "Backlog", "Desk"));
    }

    Map<String, Object> role(boolean needsWhy) {
        var body = Body.of("person", dice.of(world.people()).id(), "role", dice.of(ROLES));
        Body.put(body, "rationale", dice.orNull(needsWhy ? 97 : 30, why()));
        return body;
    }

    private Map<String, Object> why() {
        var why = Body.of("text", "Because of reason " + number);
        Body.put(why, "evidence", dice.orNull(50, List.of("https://example.org/" + number)));
        return why;
    }
}
