package dev.backstory.command.product.baseline;

import static dev.backstory.command.product.baseline.BaselineRule.BASELINE_IS_NAMED;
import static dev.backstory.command.product.baseline.BaselineRule.BASELINE_LIES_IN_THE_PAST;
import static dev.backstory.command.product.baseline.BaselineRule.BASELINE_NAME_IS_FREE;
import static dev.backstory.command.product.baseline.BaselineRule.NOBODY_APPROVES_THEIR_OWN_BASELINE;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.product.baseline.BaselineCommand.ApproveBaseline;
import dev.backstory.command.product.baseline.BaselineCommand.NameBaseline;
import dev.backstory.command.support.text.Label;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineDeciderTest {
    private static final UUID SHOP = Ids.next();
    private static final UUID MARY = UUID.randomUUID();
    private static final UUID OTTO = UUID.randomUUID();
    private static final long FIRST = 100;
    private static final long LAST = 200;
    private static final BaselineNamed NAMED = new BaselineNamed(SHOP, "Plan for Q1", 150);

    private static final Scenario<Baselines, NameBaseline, ProductEvent> NAMING = new Scenario<>(
            BaselineDeciderTest::fold, (baselines, command) -> BaselineDecider.name(baselines, command, FIRST, LAST));
    private static final Scenario<Baselines, UUID, ProductEvent> APPROVING = new Scenario<>(
            BaselineDeciderTest::fold, (baselines, actor) -> BaselineDecider.approve(baselines, approve(), actor));

    @Test
    void is_the_last_position_unless_another_is_said() {
        NAMING.given().when(name("Plan for Q1", null)).then(new BaselineNamed(SHOP, "Plan for Q1", LAST));
        NAMING.given().when(name("Plan for Q1", 150L)).then(NAMED);
    }

    @Test
    void lies_between_the_first_event_and_the_last() {
        var past = Map.<String, Object>of("first", FIRST, "last", LAST);
        NAMING.given().when(name("A", FIRST)).then(new BaselineNamed(SHOP, "A", FIRST));
        NAMING.given().when(name("A", LAST)).then(new BaselineNamed(SHOP, "A", LAST));
        for (var position : List.of(FIRST - 1, LAST + 1, -1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            NAMING.given().when(name("A", position)).thenRefused(BASELINE_LIES_IN_THE_PAST, past);
        }
    }

    @Test
    void has_a_name_of_its_own_in_whatever_case() {
        var taken = Map.<String, Object>of("name", "Plan for Q1", "position", 150L);
        NAMING.given(NAMED).when(name("plan FOR q1", 150L)).thenRefused(BASELINE_NAME_IS_FREE, taken);
        NAMING.given(NAMED).when(name("Plan for Q1", 151L)).thenRefused(BASELINE_NAME_IS_FREE, taken);
        NAMING.given(NAMED).when(name("Plan for Q2", 150L)).then(new BaselineNamed(SHOP, "Plan for Q2", 150));
    }

    @Test
    void said_twice_happened_once() {
        NAMING.given(NAMED).when(name(" Plan for Q1", 150L)).thenNothing();
    }

    @Test
    void is_approved_by_another_once() {
        APPROVING.given(NAMED).when(OTTO).then(new BaselineApproved(SHOP, "Plan for Q1"));
        APPROVING
                .given(NAMED, new BaselineApproved(SHOP, "Plan for Q1"))
                .when(OTTO)
                .thenNothing();
    }

    @Test
    void is_not_approved_by_whoever_has_named_it() {
        APPROVING.given(NAMED).when(MARY).thenRefused(NOBODY_APPROVES_THEIR_OWN_BASELINE);
        APPROVING
                .given(NAMED, new BaselineApproved(SHOP, "Plan for Q1"))
                .when(MARY)
                .thenRefused(NOBODY_APPROVES_THEIR_OWN_BASELINE);
    }

    @Test
    void is_approved_after_it_was_named() {
        APPROVING.given().when(OTTO).thenRefused(BASELINE_IS_NAMED);
    }

    /** Mary names. */
    private static Baselines fold(List<ProductEvent> events) {
        var baselines = Baselines.empty();
        for (var event : events) {
            baselines = switch (event) {
                case BaselineNamed e -> baselines.with(e.name(), e.position(), MARY);
                case BaselineApproved e -> baselines.approved(e.name());
                default -> throw new IllegalArgumentException(event.toString());
            };
        }
        return baselines;
    }

    private static NameBaseline name(String name, @Nullable Long position) {
        return new NameBaseline(SHOP, new Label(name), position, null);
    }

    private static ApproveBaseline approve() {
        return new ApproveBaseline(SHOP, new Label("Plan for q1"), null);
    }
}
