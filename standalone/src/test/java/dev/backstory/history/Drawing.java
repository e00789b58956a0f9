package dev.backstory.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a body is drawn from; {@code number} is another one for each command. */
record Drawing(Dice dice, World world, Fold fold, int number) {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** A body with its reason. */
    Map<String, Object> because(Object... namesAndValues) {
        var body = Body.of(namesAndValues);
        body.put("rationale", why());
        return body;
    }

    Map<String, Object> why() {
        var why = Body.of("text", "Because of reason " + number);
        Body.put(why, "evidence", dice.orNull(50, List.of("https://example.org/" + number)));
        Body.put(why, "decisionId", decision());
        return why;
    }

    /** Which decision is carried out, if one is: nearly always one that is made. */
    private @Nullable UUID decision() {
        var all = fold.decisions;
        if (all.isEmpty() || !dice.percent(25)) {
            return null;
        }
        var made = all.values().stream()
                .filter(FoldedDecision::isMade)
                .map(FoldedDecision::id)
                .toList();
        return made.isEmpty() && dice.percent(70) ? null : rather(made, all.keySet());
    }

    /** A new id, but for some that are taken. */
    UUID fresh(Collection<UUID> taken) {
        return dice.percent(96) ? dice.id() : oneOf(taken);
    }

    /** Some people, now and then somebody whom nobody knows. */
    List<UUID> people(int most) {
        var people = new LinkedHashSet<UUID>();
        for (int i = dice.below(most + 1); i > 0; i--) {
            people.add(dice.percent(4) ? dice.id() : person());
        }
        return List.copyOf(people);
    }

    /** One of these, or an id of nothing where there are none. */
    UUID oneOf(Collection<UUID> ids) {
        return ids.isEmpty() ? dice.id() : dice.of(ids);
    }

    /** Nearly always one of the first ones, gladly one that is disputed, now and then any, or an id of nothing. */
    UUID rather(Collection<UUID> likely, Collection<UUID> any) {
        var disputed = dice.percent(25) ? fold.reviews.disputed(likely) : List.<UUID>of();
        if (!disputed.isEmpty()) {
            return dice.of(disputed);
        }
        return oneOf(likely.isEmpty() || dice.percent(12) ? any : likely);
    }

    /** A field of a revision: left out mostly, and sometimes cleared. */
    void revise(Map<String, Object> body, String name, Object value, int cleared) {
        if (dice.percent(40)) {
            body.put(name, dice.percent(cleared) ? Body.CLEARED : value);
        }
    }

    /** Up to so many different ones. */
    List<UUID> some(Collection<UUID> ids, int most) {
        var chosen = new LinkedHashSet<UUID>();
        for (int i = dice.below(most + 1); i > 0; i--) {
            chosen.add(dice.percent(3) ? dice.id() : oneOf(ids));
        }
        return List.copyOf(chosen);
    }

    UUID person() {
        return dice.of(world.people()).id();
    }

    /** Where something is to stand in an order; nearly never beside itself. */
    Object place(FoldedOrder order, @Nullable UUID moved) {
        var ranked = order.ranked();
        var kind = dice.below(100);
        if (ranked.isEmpty() || kind < 30) {
            return dice.of("TOP", "BOTTOM", "UNRANKED");
        }
        var anchor = dice.of(ranked);
        if (kind < 33 && !order.unranked.isEmpty()) {
            anchor = dice.of(order.unranked);
        } else if (anchor.equals(moved) && !dice.percent(10)) {
            anchor = ranked.getFirst().equals(moved) ? ranked.getLast() : ranked.getFirst();
        }
        return Body.of(dice.of("before", "after"), anchor);
    }

    /** A timeframe or a horizon. */
    void time(Map<String, Object> body) {
        if (dice.percent(30)) {
            body.put("horizon", dice.of("NOW", "NEXT", "LATER"));
            return;
        }
        var start = DAY.plusMonths(dice.below(6));
        var end = start.plusMonths(1).minusDays(1);
        var timeframe = Body.of("start", start.toString(), "end", end.toString());
        Body.put(timeframe, "precision", dice.orNull(70, dice.of("DAY", "MONTH", "QUARTER")));
        body.put("timeframe", timeframe);
    }
}
