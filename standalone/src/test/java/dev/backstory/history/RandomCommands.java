package dev.backstory.history;

import dev.backstory.history.Client.Draft;
import dev.backstory.history.Whole.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Draws commands for a world: mostly such as people give, some that must be refused. */
final class RandomCommands {
    private static final int AGAIN_MAX = 6;
    private static final long KEY_BITS = (1L << 46) - 1; // at most nine digits of base 36

    private final Dice dice;
    private final World world;
    private final Rulebook rules;
    private int number;

    RandomCommands(Dice dice, World world) {
        this.dice = dice;
        this.world = world;
        this.rules = new Rulebook(world);
    }

    /** A command of this name on a product. */
    Draft one(String command, UUID product) {
        number++;
        var act = Acts.named(command);
        return draft(product, act, act.draw().body(new Drawing(dice, world, world.fold(product), number)));
    }

    /** Of those that must be refused only some: else histories would be made of little else. */
    Draft next() {
        var draft = any();
        for (int i = 0; i < AGAIN_MAX && !rules.expected(draft).equals(Rulebook.TAKEN) && dice.percent(80); i++) {
            draft = any();
        }
        return draft;
    }

    private Draft any() {
        number++;
        if (world.products().isEmpty() || dice.percent(1)) {
            return create();
        }
        var product = dice.percent(30) ? world.products().getFirst() : dice.of(world.products());
        var act = Acts.any(dice);
        var body = act.draw().body(new Drawing(dice, world, world.fold(product), number));
        return spoilt(
                able(act, product).isEmpty() && dice.percent(70) ? appointing(act, product) : draft(product, act, body),
                product);
    }

    Draft create() {
        var body = Body.of("productId", id(), "roadmapId", id(), "backlogId", id());
        body.put("key", key());
        body.put("name", "Product " + number);
        Body.put(body, "backlogName", dice.orNull(50, "Team"));
        Body.put(body, "manager", dice.orNull(80, dice.of(world.people()).id()));
        return new Draft(dice.percent(95) ? world.admin() : person(), "CreateProduct", body);
    }

    private String key() {
        return "H"
                + Long.toString(dice.id().getLeastSignificantBits() & KEY_BITS, 36)
                        .toUpperCase(Locale.ROOT);
    }

    /** Given by somebody who may, mostly. */
    private Draft draft(UUID product, Act act, Map<String, Object> body) {
        body.put("productId", product);
        var able = able(act, product);
        var actor = able.isEmpty() ? world.admin() : dice.of(able);
        return new Draft(dice.percent(90) ? actor : person(), act.command(), body);
    }

    private List<Person> able(Act act, UUID product) {
        return world.people().stream()
                .filter(person -> act.roles().stream().anyMatch(world.rolesOf(person, product)::contains))
                .toList();
    }

    /** Makes somebody able to do it, where nobody is. */
    private Draft appointing(Act act, UUID product) {
        var managers = able(Acts.named("AssignRole"), product);
        var body = Body.of("productId", product, "person", person().id(), "role", dice.of(act.roles()));
        return new Draft(managers.isEmpty() ? world.admin() : dice.of(managers), "AssignRole", body);
    }

    /** Some commands are wrong in one thing or another. */
    private Draft spoilt(Draft draft, UUID product) {
        switch (dice.below(70)) {
            case 0 -> draft.body().put("tpyo", 1);
            case 1 -> draft.body().remove("rationale");
            case 2 -> draft.body().put("productId", id());
            case 3 -> draft.body().computeIfPresent("storyId", (name, id) -> dice.of(world.usedIds()));
            case 4 -> draft.body().computeIfPresent("itemId", (name, id) -> dice.of(world.usedIds()));
            case 5 -> draft.body().computeIfPresent("backlogId", (name, id) -> dice.of(world.usedIds()));
            case 6 -> draft.body().put("productId", dice.of(world.products()));
            case 7 -> draft.body().computeIfPresent("roadmapItemId", (name, id) -> id());
            case 8 -> draft.body().computeIfPresent("goalId", (name, id) -> id());
            case 9 -> draft.body().computeIfPresent("kpiId", (name, id) -> dice.of(world.usedIds()));
            case 10 -> draft.body().computeIfPresent("roadmapId", (name, id) -> dice.of(world.usedIds()));
            case 11 -> draft.body().computeIfPresent("decisionId", (name, id) -> dice.of(world.usedIds()));
            case 12 -> draft.body().computeIfPresent("questionId", (name, id) -> dice.of(world.usedIds()));
            case 13 ->
                draft.body()
                        .computeIfPresent(
                                "rationale",
                                (name, why) -> Body.of("text", "By order", "decisionId", dice.of(world.usedIds())));
            default -> {}
        }
        return dice.percent(8) ? draft.ifMatch(dice.percent(55) ? rules.tag(draft) : stale(product)) : draft;
    }

    private String stale(UUID product) {
        return "\"" + world.fold(product).backlogs.values().iterator().next().version + "\"";
    }

    private Person person() {
        return dice.of(world.people());
    }

    private UUID id() {
        return dice.id();
    }
}
