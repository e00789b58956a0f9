package dev.backstory.query.audit;

import static dev.backstory.query.audit.Samples.GOAL;
import static dev.backstory.query.audit.Samples.GROWTH;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.SHOPS;
import static dev.backstory.query.audit.Told.id;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Event;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Of the product itself, its strategy, goals and KPIs. */
final class ProductSamples {
    private ProductSamples() {}

    static List<Event> all() {
        return List.of(
                new ProductCreated(SHOP, "SHOP", "Shop", ROADMAP, true),
                new ProductRenamed(SHOP, "Shop", "Store"),
                new ProductArchived(SHOP),
                new RoleAssigned(SHOP, PERSON, "PRODUCT_OWNER"),
                new RoleRevoked(SHOP, PERSON, "PRODUCT_OWNER"),
                new VisionSet(SHOP, 1, null, new Vision("Every shop online in a day", "Small shops", null, null)),
                new StrategySet(SHOP, 1, null, new Strategy(List.of("Open at once"), "Small shops", "Subscription")),
                new GoalDefined(SHOP, GROWTH, GOAL),
                new GoalRevised(
                        SHOP, GROWTH, GOAL, new Goal(GOAL.title(), null, LocalDate.parse("2027-03-31"), List.of())),
                new GoalAchieved(SHOP, GROWTH),
                new GoalAbandoned(SHOP, GROWTH),
                new AllocationPolicySet(SHOP, null, new Allocation(20, 15, 65)),
                new BaselineNamed(SHOP, "Plan for Q1", 48213),
                new BaselineApproved(SHOP, "Plan for Q1"),
                new HistoryImported(SHOP, id("import"), "jira-csv", "9f86d0", 1742, 53),
                new KpiDefined(
                        SHOPS,
                        SHOP,
                        "Active shops",
                        "shops",
                        new BigDecimal("800"),
                        new BigDecimal("2000"),
                        "INCREASE"),
                new KpiMeasured(SHOPS, new BigDecimal("950.5"), Instant.parse("2026-02-28T12:00:00Z")));
    }
}
