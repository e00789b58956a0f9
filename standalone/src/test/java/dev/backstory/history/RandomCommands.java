package dev.backstory.history;

import dev.backstory.history.Client.Draft;
import dev.backstory.history.Whole.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws commands for a world: mostly such as people give, some that must be refused. */
final class RandomCommands {
    private static final List<String> ROLES =
            List.of("PRODUCT_MANAGER", "PRODUCT_OWNER", "TEAM_MEMBER", "STAKEHOLDER", "AUDITOR");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Dice dice;
    private final World world;
    private int number;

    RandomCommands(Dice dice, World world) {
        this.dice = dice;
        this.world = world;
    }

    Draft next() {
        number++;
        if (world.products().isEmpty() || dice.percent(1)) {
            return create();
        }
        var product = dice.of(world.products());
        var draft = on(product, dice.below(100));
        return spoilt(draft, product);
    }

    private Draft on(UUID product, int kind) {
        if (kind < 30) {
            return draft(product, "DefineStory", story(product), "PRODUCT_OWNER", "TEAM_MEMBER", "PRODUCT_MANAGER");
        }
        if (kind < 66) {
            return draft(product, "ReprioritiseBacklog", moves(product), "PRODUCT_OWNER");
        }
        if (kind < 73) {
            return draft(product, "AddRoadmapItem", item(product), "PRODUCT_MANAGER");
        }
        if (kind < 81) {
            return draft(product, "RescheduleRoadmapItem", reschedule(product), "PRODUCT_MANAGER");
        }
        if (kind < 85) {
            return draft(product, "SetVision", vision(), "PRODUCT_MANAGER");
        }
        if (kind < 88) {
            return draft(product, "OpenBacklog", backlog(), "PRODUCT_OWNER");
        }
        if (kind < 95) {
            return draft(product, "AssignRole", role(false), "PRODUCT_MANAGER");
        }
        return draft(product, "RevokeRole", role(true), "PRODUCT_MANAGER");
    }

    Draft create() {
        var body = body("productId", id(), "roadmapId", id(), "backlogId", id());
        body.put("key", key());
        body.put("name", "Product " + number);
        put(body, "backlogName", dice.orNull(50, "Team"));
        put(body, "manager", dice.orNull(80, dice.of(world.people()).id()));
        return new Draft(dice.percent(95) ? world.admin() : person(), "CreateProduct", body);
    }

    private String key() {
        return "H" + Integer.toString(100_000_000 + dice.below(900_000_000), 36).toUpperCase(Locale.ROOT);
    }

    private Map<String, Object> story(UUID product) {
        var fold = world.fold(product);
        var backlog = dice.of(fold.backlogs.values());
        var body = body("storyId", id(), "backlogId", backlog.id, "title", "Story " + number);
        put(body, "kind", dice.orNull(60, dice.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE")));
        put(body, "narrative", dice.orNull(40, body("asA", "member", "iWant", "thing " + number)));
        put(body, "criteria", dice.orNull(40, List.of("It works " + number, "It is quick")));
        put(body, "labels", dice.orNull(40, List.of("red", "blue", "red")));
        if (!fold.items.isEmpty()) {
            put(body, "roadmapItemId", dice.orNull(30, dice.of(fold.items.keySet())));
        }
        if (dice.percent(35)) {
            body.put("placement", target(backlog, null));
        }
        put(body, "rationale", dice.orNull(45, why()));
        return body;
    }

    private Map<String, Object> moves(UUID product) {
        var backlog = dice.of(world.fold(product).backlogs.values());
        var all = new ArrayList<>(backlog.ranked());
        all.addAll(backlog.unranked);
        var moves = new ArrayList<Object>();
        for (int i = dice.percent(60) ? 1 : 2 + dice.below(6); i > 0; i--) {
            var story = all.isEmpty() || dice.percent(1) ? id() : dice.of(all);
            var move = body("storyId", story, "to", target(backlog, story));
            if (moves.isEmpty() && dice.percent(25)) {
                put(move, "seen", Seeing.around(dice, backlog, story, move.get("to")));
            }
            moves.add(move);
        }
        return body("backlogId", backlog.id, "moves", moves, "rationale", why());
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
        return body(dice.of("before", "after"), anchor);
    }

    private Map<String, Object> item(UUID product) {
        var body = body("itemId", id(), "title", "Item " + number);
        put(body, "kind", dice.orNull(60, dice.of("INITIATIVE", "FEATURE", "MILESTONE")));
        put(body, "description", dice.orNull(40, "About " + number));
        put(body, "lane", dice.orNull(40, dice.of("Web", "Phone")));
        if (dice.percent(80)) {
            time(body);
        }
        if (dice.percent(40)) {
            body.put("placement", target(world.fold(product).roadmap(), null));
        }
        return body;
    }

    private Map<String, Object> reschedule(UUID product) {
        var items = world.fold(product).items;
        var body = body("itemId", items.isEmpty() ? id() : dice.of(items.keySet()), "rationale", why());
        time(body);
        return body;
    }

    private void time(Map<String, Object> body) {
        if (dice.percent(30)) {
            body.put("horizon", dice.of("NOW", "NEXT", "LATER"));
            return;
        }
        var start = DAY.plusMonths(dice.below(6));
        var timeframe = body(
                "start",
                start.toString(),
                "end",
                start.plusMonths(1).minusDays(1).toString());
        put(timeframe, "precision", dice.orNull(70, dice.of("DAY", "MONTH", "QUARTER")));
        body.put("timeframe", timeframe);
    }

    private Map<String, Object> vision() {
        var body = body("statement", "Vision " + dice.below(6), "rationale", why());
        put(body, "needs", dice.orNull(50, "Need " + dice.below(3)));
        put(body, "targetCustomers", dice.orNull(50, "People"));
        return body;
    }

    private Map<String, Object> backlog() {
        return body("backlogId", id(), "name", dice.of("Team", "team", "Ops", "Backlog", "Desk"));
    }

    private Map<String, Object> role(boolean needsWhy) {
        var body = body("person", person().id(), "role", dice.of(ROLES));
        put(body, "rationale", dice.orNull(needsWhy ? 97 : 30, why()));
        return body;
    }

    private Map<String, Object> why() {
        var why = body("text", "Because of reason " + number);
        put(why, "evidence", dice.orNull(50, List.of("https://example.org/" + number)));
        return why;
    }

    /** Given by somebody who may, mostly. */
    private Draft draft(UUID product, String command, Map<String, Object> body, String... roles) {
        body.put("productId", product);
        var able = world.people().stream()
                .filter(person -> List.of(roles).stream().anyMatch(world.rolesOf(person, product)::contains))
                .toList();
        var actor = able.isEmpty() ? world.admin() : dice.of(able);
        return new Draft(dice.percent(90) ? actor : person(), command, body);
    }

    /** Some commands are wrong in one thing or another. */
    private Draft spoilt(Draft draft, UUID product) {
        switch (dice.below(60)) {
            case 0 -> draft.body().put("tpyo", 1);
            case 1 -> draft.body().remove("rationale");
            case 2 -> draft.body().put("productId", id());
            case 3 -> draft.body().computeIfPresent("storyId", (name, id) -> dice.of(world.usedIds()));
            case 4 -> draft.body().computeIfPresent("itemId", (name, id) -> dice.of(world.usedIds()));
            case 5 -> draft.body().computeIfPresent("backlogId", (name, id) -> dice.of(world.usedIds()));
            case 6 -> draft.body().put("productId", dice.of(world.products()));
            case 7 -> draft.body().computeIfPresent("roadmapItemId", (name, id) -> id());
            default -> {}
        }
        var version = world.fold(product).backlogs.values().iterator().next().version;
        return dice.percent(5)
                ? new Draft(draft.actor(), draft.command(), draft.body(), null, "\"" + version + "\"")
                : draft;
    }

    private Person person() {
        return dice.of(world.people());
    }

    private UUID id() {
        return dice.id();
    }

    static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
