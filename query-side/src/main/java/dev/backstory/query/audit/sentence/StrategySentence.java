package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.VisionSet;
import java.util.Objects;

/** Where it was said that a product is to go. */
final class StrategySentence {
    private StrategySentence() {}

    static String of(VisionSet event, String product) {
        var statement = quoted(event.after().statement());
        if (event.before() == null) {
            return "set the vision of %s to %s".formatted(product, statement);
        }
        var same = event.before().statement().equals(event.after().statement());
        return "changed the vision of %s to revision %d, %s%s"
                .formatted(product, event.revision(), same ? "still " : "", statement);
    }

    static String of(StrategySet event, String product) {
        var did = event.before() == null
                ? "set the strategy of " + product
                : "changed the strategy of %s to revision %d".formatted(product, event.revision());
        return did + ", " + gist(event.after());
    }

    static String of(AllocationPolicySet event, String product) {
        var after = shares(event.after());
        return event.before() == null
                ? "set the allocation policy of %s to %s".formatted(product, after)
                : "changed the allocation policy of %s from %s to %s".formatted(product, shares(event.before()), after);
    }

    /** What it says first; there is always something. */
    private static String gist(Strategy strategy) {
        var pillars = strategy.pillars();
        if (pillars.isEmpty()) {
            return strategy.market() == null
                    ? "living on " + quoted(Objects.requireNonNull(strategy.businessModel()))
                    : "in the market " + quoted(strategy.market());
        }
        var first = "resting on " + quoted(pillars.getFirst());
        return switch (pillars.size()) {
            case 1 -> first;
            case 2 -> first + " and " + quoted(pillars.getLast());
            default -> first + " and " + (pillars.size() - 1) + " other pillars";
        };
    }

    private static String shares(Allocation policy) {
        return "%d %% tech debt, %d %% bugs and %d %% features"
                .formatted(policy.techDebt(), policy.bugs(), policy.features());
    }
}
