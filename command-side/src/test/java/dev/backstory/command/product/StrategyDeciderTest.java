package dev.backstory.command.product;

import static dev.backstory.command.product.ProductRule.SHARES_SUM_TO_100;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.product.ProductCommand.SetAllocationPolicy;
import dev.backstory.command.product.ProductCommand.SetStrategy;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyDeciderTest {
    private static final UUID SHOP = Ids.next();
    private static final UUID MARY = UUID.randomUUID();
    private static final Why WHY = Why.of("It is time");
    private static final Scenario<ProductState, ProductCommand, ProductEvent> PRODUCT =
            new Scenario<>(StrategyDeciderTest::fold, (state, command) -> ProductDecider.decide(state, command, MARY));

    @Test
    void says_its_vision_for_the_first_time() {
        given().when(vision("Sell")).then(new VisionSet(SHOP, 1, null, said("Sell")));
    }

    @Test
    void says_its_vision_anew_with_the_one_before() {
        given(new VisionSet(SHOP, 1, null, said("Sell")))
                .when(vision("Sell more"))
                .then(new VisionSet(SHOP, 2, said("Sell"), said("Sell more")));
    }

    @Test
    void changes_nothing_where_the_vision_is_the_same() {
        given(new VisionSet(SHOP, 1, null, said("Sell")))
                .when(vision("  Sell "))
                .thenNothing();
    }

    @Test
    void says_its_strategy_for_the_first_time() {
        given().when(strategy("Speed", "Trust")).then(new StrategySet(SHOP, 1, null, pillars("Speed", "Trust")));
    }

    @Test
    void says_its_strategy_anew_with_the_one_before_and_its_own_revision() {
        given(new VisionSet(SHOP, 1, null, said("Sell")), new StrategySet(SHOP, 1, null, pillars("Speed")))
                .when(strategy("Trust"))
                .then(new StrategySet(SHOP, 2, pillars("Speed"), pillars("Trust")));
    }

    @Test
    void changes_nothing_where_the_strategy_is_the_same() {
        given(new StrategySet(SHOP, 1, null, pillars("Speed")))
                .when(strategy(" Speed"))
                .thenNothing();
    }

    @Test
    void has_no_strategy_that_says_nothing() {
        assertThatThrownBy(() -> new SetStrategy(SHOP, List.of(), null, null, WHY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settles_what_sprints_are_spent_on() {
        given().when(policy(20, 20, 60)).then(new AllocationPolicySet(SHOP, null, new Allocation(20, 20, 60)));
        given(new AllocationPolicySet(SHOP, null, new Allocation(20, 20, 60)))
                .when(policy(0, 0, 100))
                .then(new AllocationPolicySet(SHOP, new Allocation(20, 20, 60), new Allocation(0, 0, 100)));
    }

    @Test
    void changes_nothing_where_the_policy_is_the_same() {
        given(new AllocationPolicySet(SHOP, null, new Allocation(20, 20, 60)))
                .when(policy(20, 20, 60))
                .thenNothing();
    }

    @Test
    void refuses_shares_that_are_not_the_whole() {
        given().when(policy(20, 20, 59)).thenRefused(SHARES_SUM_TO_100, Map.of("sum", 99));
        given().when(policy(100, 100, 100)).thenRefused(SHARES_SUM_TO_100, Map.of("sum", 300));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 101, Long.MAX_VALUE})
    void has_no_share_that_is_no_part_of_a_whole(long share) {
        assertThatThrownBy(() -> new Percent(share)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Scenario<ProductState, ProductCommand, ProductEvent>.Given given(ProductEvent... events) {
        var created = new ProductCreated(SHOP, "SHOP", "Shop", Ids.next(), false);
        return PRODUCT.given(
                Stream.concat(Stream.of(created), Stream.of(events)).toArray(ProductEvent[]::new));
    }

    private static ProductState fold(List<ProductEvent> events) {
        var state = ProductState.created((ProductCreated) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event, MARY);
        }
        return state;
    }

    private static SetVision vision(String statement) {
        return new SetVision(SHOP, new Text(statement), null, new Text("Fast"), null, WHY);
    }

    private static Vision said(String statement) {
        return new Vision(statement, null, "Fast", null);
    }

    private static SetStrategy strategy(String... pillars) {
        var texts = Stream.of(pillars).map(Text::new).toList();
        return new SetStrategy(SHOP, texts, new Text("Small shops"), null, WHY);
    }

    private static Strategy pillars(String... pillars) {
        return new Strategy(List.of(pillars), "Small shops", null);
    }

    private static SetAllocationPolicy policy(long techDebt, long bugs, long features) {
        return new SetAllocationPolicy(SHOP, new Percent(techDebt), new Percent(bugs), new Percent(features), WHY);
    }
}
