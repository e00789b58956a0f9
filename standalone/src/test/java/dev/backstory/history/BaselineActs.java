package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER_AND_OWNER;

import dev.backstory.history.Act.Attempt;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names for positions. */
final class BaselineActs {
    static final List<Act> ALL = List.of(
            Act.doing("NameBaseline", 4, MANAGER_AND_OWNER, "productId", BaselineActs::name, BaselineActs::name),
            Act.doing(
                    "ApproveBaseline", 4, MANAGER_AND_OWNER, "productId", BaselineActs::named, BaselineActs::approve));

    private BaselineActs() {}

    private static Map<String, Object> name(Drawing drawing) {
        var dice = drawing.dice();
        var body = Body.of("name", dice.of("Plan ", "PLAN ") + dice.below(6) + "+");
        var entries = drawing.fold().entries;
        var position = dice.of(entries).event().position() + (dice.percent(5) ? 1_000_000 : 0);
        Body.put(body, "position", dice.orNull(60, position));
        return body;
    }

    private static Map<String, Object> named(Drawing drawing) {
        var names = drawing.fold().product().baselines.keySet();
        return Body.of(
                "name",
                names.isEmpty() || drawing.dice().percent(5)
                        ? "No plan"
                        : drawing.dice().of(names));
    }

    private static String name(Attempt attempt) {
        var fold = attempt.fold();
        var last = fold.lastEvent().position();
        var position = attempt.body().get("position") instanceof Long said ? said : last;
        if (position < fold.entries.getFirst().event().position() || position > last) {
            return Rulebook.RULE;
        }
        var name = Body.text(attempt.body(), "name");
        var known = fold.product().baselines.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            return Rulebook.TAKEN;
        }
        return known.name.equals(name) && known.position == position ? Rulebook.NOTHING : Rulebook.RULE;
    }

    private static String approve(Attempt attempt) {
        var name = Body.text(attempt.body(), "name").toLowerCase(Locale.ROOT);
        var baseline = attempt.fold().product().baselines.get(name);
        if (baseline == null || baseline.namedBy.equals(attempt.draft().actor().id())) {
            return Rulebook.RULE;
        }
        return baseline.approvedBy == null ? Rulebook.TAKEN : Rulebook.NOTHING;
    }
}
