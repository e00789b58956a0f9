package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.PRODUCT;
import static dev.backstory.query.audit.Samples.GOAL;
import static dev.backstory.query.audit.Samples.GROWTH;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.SHOPS;
import static dev.backstory.query.audit.change.Changing.changesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of a product: its roles, vision, strategy, goals, baselines and KPIs. */
class ProductChangesTest {
    @Test
    void has_one_element_of_the_roles() {
        var owner = Map.of("person", PERSON, "role", "PRODUCT_OWNER");
        var shop = new Subject(PRODUCT, SHOP);
        assertThat(changesOf(new RoleAssigned(SHOP, PERSON, "PRODUCT_OWNER")))
                .containsExactly(Change.of(shop, "roles", null, owner));
        assertThat(changesOf(new RoleRevoked(SHOP, PERSON, "PRODUCT_OWNER")))
                .containsExactly(Change.of(shop, "roles", owner, null));
    }

    @Test
    void names_only_what_changed_of_a_vision() {
        var before = new Vision("Every shop online", "Shops", null, null);
        var after = new Vision("Every shop online", "Cafés", "Time", null);
        assertThat(changesOf(new VisionSet(SHOP, 2, before, after)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(
                        tuple("vision.revision", 1, 2),
                        tuple("vision.targetCustomers", "Shops", "Cafés"),
                        tuple("vision.needs", null, "Time"));
    }

    @Test
    void of_a_first_strategy_without_pillars_say_nothing_of_pillars() {
        assertThat(changesOf(new StrategySet(SHOP, 1, null, new Strategy(List.of(), "Cafés", null))))
                .extracting(Change::field)
                .containsExactly("strategy.revision", "strategy.market");
    }

    @Test
    void names_only_what_changed_of_a_strategy_a_goal_and_a_policy() {
        var before = new Strategy(List.of("Speed"), "Shops", null);
        assertThat(changesOf(new StrategySet(SHOP, 2, before, new Strategy(List.of("Speed"), "Cafés", null))))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("strategy.revision", 1, 2), tuple("strategy.market", "Shops", "Cafés"));
        var later = new Goal(GOAL.title(), null, GOAL.targetDate(), GOAL.keyResults());
        assertThat(changesOf(new GoalRevised(SHOP, GROWTH, GOAL, later)))
                .containsExactly(Change.of(new Subject(SubjectType.GOAL, GROWTH), "description", "In Europe", null));
        assertThat(changesOf(new GoalAchieved(SHOP, GROWTH)))
                .containsExactly(Change.of(new Subject(SubjectType.GOAL, GROWTH), "status", "OPEN", "ACHIEVED"));
        assertThat(changesOf(new AllocationPolicySet(SHOP, new Allocation(20, 20, 60), new Allocation(20, 0, 80))))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("allocationPolicy.bugs", 20, 0), tuple("allocationPolicy.features", 60, 80));
    }

    @Test
    void has_an_element_for_each_baseline_and_measurement() {
        assertThat(changesOf(new BaselineNamed(SHOP, "Plan", 7)))
                .containsExactly(Change.of(
                        new Subject(PRODUCT, SHOP), "baselines", null, Map.of("name", "Plan", "position", 7L)));
        var at = Instant.parse("2026-02-28T12:00:00Z");
        assertThat(changesOf(new KpiMeasured(SHOPS, BigDecimal.TEN, at)))
                .containsExactly(Change.of(
                        new Subject(SubjectType.KPI, SHOPS),
                        "measurements",
                        null,
                        Map.of("value", BigDecimal.TEN, "at", at)));
    }
}
