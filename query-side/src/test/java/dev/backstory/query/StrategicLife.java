package dev.backstory.query;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Event;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.Ids;
import dev.backstory.events.KeyResult;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What becomes of a product's strategy, goals, KPIs and baselines in its life. */
final class StrategicLife {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private final UUID product;
    /** Positions of a log that is shared are not known here; the last event before this one is always the product's. */
    private static final long LATER = 1_000_000;

    private final Random random;
    private final List<UUID> kpis = new ArrayList<>();
    private final List<UUID> goals = new ArrayList<>();
    private int baselines;

    StrategicLife(UUID product, Random random) {
        this.product = product;
        this.random = random;
    }

    /** What one command more recorded. */
    List<Event> more() {
        if (goals.isEmpty()) {
            return begin();
        }
        return List.of(
                switch (random.nextInt(7)) {
                    case 0 -> new ProductRenamed(product, "Before", "Life " + random.nextInt(9));
                    case 1 -> new StrategySet(product, 1 + random.nextInt(9), null, strategy());
                    case 2 -> new AllocationPolicySet(product, null, new Allocation(20, random.nextInt(80), 0));
                    case 3 -> new GoalRevised(product, some(goals), goal("Old"), goal("New " + random.nextInt(9)));
                    case 4 -> new GoalAchieved(product, some(goals));
                    case 5 -> new BaselineNamed(product, "Baseline " + ++baselines, LATER + random.nextInt(99));
                    default -> new KpiMeasured(some(kpis), BigDecimal.valueOf(random.nextInt(99)), day());
                });
    }

    private List<Event> begin() {
        kpis.add(Ids.next());
        goals.add(Ids.next());
        return List.of(
                new KpiDefined(kpis.getLast(), product, "Shops", "shops", BigDecimal.ONE, null, "INCREASE"),
                new GoalDefined(product, goals.getLast(), goal("Grow")),
                new BaselineNamed(product, "Beginning", LATER),
                new BaselineApproved(product, "Beginning"));
    }

    private Goal goal(String title) {
        return new Goal(title, null, null, List.of(new KeyResult(some(kpis), BigDecimal.TEN)));
    }

    private Strategy strategy() {
        return new Strategy(List.of("Pillar " + random.nextInt(9)), null, null);
    }

    private Instant day() {
        return NEW_YEAR.plusSeconds(86_400L * random.nextInt(20));
    }

    private UUID some(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
