package dev.backstory.history;

import static dev.backstory.history.Act.MANAGER;

import dev.backstory.events.Allocation;
import dev.backstory.events.Strategy;
import dev.backstory.history.Act.Attempt;
import java.util.List;
import java.util.Map;

/** Strategies and policies. */
final class StrategyActs {
    private static final int WHOLE = 100;

    static final List<Act> ALL = List.of(
            Act.deciding("SetStrategy", 3, MANAGER, "productId", StrategyActs::strategy, StrategyActs::setStrategy)
                    .malformedIf(body -> strategy(body).equals(new Strategy(List.of(), null, null))),
            Act.deciding("SetAllocationPolicy", 5, MANAGER, "productId", StrategyActs::policy, StrategyActs::setPolicy)
                    .malformedIf(body -> share(body, "features") > WHOLE));

    private StrategyActs() {}

    private static Map<String, Object> strategy(Drawing drawing) {
        var dice = drawing.dice();
        var body = drawing.because();
        Body.put(body, "pillars", dice.orNull(70, dice.of(List.of("Reach"), List.of("Reach", "Trust"), List.of())));
        Body.put(body, "market", dice.orNull(50, dice.of("Towns", "Farms")));
        Body.put(body, "businessModel", dice.orNull(50, "Fees"));
        return body;
    }

    private static Map<String, Object> policy(Drawing drawing) {
        var body = drawing.because("techDebt", 20, "bugs", drawing.dice().of(10, 20));
        var rest = WHOLE - 20 - share(body, "bugs");
        body.put("features", drawing.dice().percent(80) ? rest : drawing.dice().of(rest + 1, 0, WHOLE + 1));
        return body;
    }

    private static String setStrategy(Attempt attempt) {
        return strategy(attempt.body()).equals(attempt.fold().product().strategy) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static String setPolicy(Attempt attempt) {
        var body = attempt.body();
        var wanted = new Allocation(share(body, "techDebt"), share(body, "bugs"), share(body, "features"));
        if (wanted.techDebt() + wanted.bugs() + wanted.features() != WHOLE) {
            return Rulebook.RULE;
        }
        return wanted.equals(attempt.fold().product().policy) ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    private static Strategy strategy(Map<String, Object> body) {
        return new Strategy(
                Body.texts(body, "pillars"), Body.textOrNull(body, "market"), Body.textOrNull(body, "businessModel"));
    }

    private static int share(Map<String, Object> body, String name) {
        return (Integer) Body.value(body, name);
    }
}
