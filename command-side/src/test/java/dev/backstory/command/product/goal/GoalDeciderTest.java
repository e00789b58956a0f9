package dev.backstory.command.product.goal;

import static dev.backstory.command.product.goal.GoalRule.GOAL_IS_IN_THIS_PRODUCT;
import static dev.backstory.command.product.goal.GoalRule.GOAL_IS_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.kpi.Quantity;
import dev.backstory.command.product.goal.GoalCommand.AbandonGoal;
import dev.backstory.command.product.goal.GoalCommand.AchieveGoal;
import dev.backstory.command.product.goal.GoalCommand.DefineGoal;
import dev.backstory.command.product.goal.GoalCommand.ReviseGoal;
import dev.backstory.command.product.goal.KeyResults.Aim;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.Ids;
import dev.backstory.events.KeyResult;
import dev.backstory.events.ProductEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoalDeciderTest {
    private static final UUID SHOP = Ids.next();
    private static final UUID GROW = Ids.next();
    private static final UUID KPI = Ids.next();
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final Why WHY = Why.of("The market turned");
    private static final Goal GOAL =
            new Goal("Grow", "In Europe", YEAR_END, List.of(new KeyResult(KPI, new BigDecimal("2000"))));
    private static final GoalDefined DEFINED = new GoalDefined(SHOP, GROW, GOAL);
    private static final Scenario<GoalBook, GoalCommand, ProductEvent> GOALS =
            new Scenario<>(GoalDeciderTest::fold, GoalDecider::decide);

    @Test
    void is_defined_with_all_that_is_said_of_it() {
        GOALS.given()
                .when(new DefineGoal(
                        SHOP, GROW, new Title("Grow"), new Text("In Europe"), YEAR_END, results("2000.0"), null))
                .then(DEFINED);
    }

    @Test
    void is_defined_with_a_title_alone() {
        GOALS.given()
                .when(new DefineGoal(SHOP, GROW, new Title("Grow"), null, null, null, null))
                .then(new GoalDefined(SHOP, GROW, new Goal("Grow", null, null, List.of())));
    }

    @Test
    void has_an_id_of_its_own() {
        GOALS.given(DEFINED)
                .when(new DefineGoal(SHOP, GROW, new Title("Another"), null, null, null, null))
                .thenRefused(SharedRule.ID_IS_NEW);
    }

    @Test
    void changes_in_what_is_said_and_stays_in_the_rest() {
        GOALS.given(DEFINED)
                .when(revise(new Patch.Put<>(new Title("Grow fast")), new Patch.Leave<>(), new Patch.Leave<>()))
                .then(new GoalRevised(
                        SHOP, GROW, GOAL, new Goal("Grow fast", "In Europe", YEAR_END, GOAL.keyResults())));
        GOALS.given(DEFINED)
                .when(revise(new Patch.Leave<>(), new Patch.Clear<>(), new Patch.Clear<>()))
                .then(new GoalRevised(SHOP, GROW, GOAL, new Goal("Grow", "In Europe", null, List.of())));
    }

    @Test
    void stays_where_nothing_new_is_said() {
        GOALS.given(DEFINED)
                .when(revise(
                        new Patch.Put<>(new Title(" Grow ")),
                        new Patch.Put<>(YEAR_END),
                        new Patch.Put<>(results("2e3"))))
                .thenNothing();
    }

    @Test
    void keeps_its_title() {
        assertThatThrownBy(() -> revise(new Patch.Clear<>(), new Patch.Leave<>(), new Patch.Leave<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_each_kpi_once() {
        var aim = new Aim(KPI, new Quantity(BigDecimal.ONE));
        assertThatThrownBy(() -> new KeyResults(List.of(aim, aim))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_achieved_or_abandoned() {
        GOALS.given(DEFINED).when(achieve()).then(new GoalAchieved(SHOP, GROW));
        GOALS.given(DEFINED).when(abandon()).then(new GoalAbandoned(SHOP, GROW));
    }

    @Test
    void is_closed_once_however_often_it_is_said() {
        GOALS.given(DEFINED, new GoalAchieved(SHOP, GROW)).when(achieve()).thenNothing();
        GOALS.given(DEFINED, new GoalAbandoned(SHOP, GROW)).when(abandon()).thenNothing();
    }

    @Test
    void is_closed_for_good() {
        var closed = Map.<String, Object>of("goals", List.of(GROW));
        var achieved = new GoalAchieved(SHOP, GROW);
        var abandoned = new GoalAbandoned(SHOP, GROW);
        GOALS.given(DEFINED, achieved).when(abandon()).thenRefused(GOAL_IS_OPEN, closed);
        GOALS.given(DEFINED, abandoned).when(achieve()).thenRefused(GOAL_IS_OPEN, closed);
        var revise = revise(new Patch.Leave<>(), new Patch.Leave<>(), new Patch.Leave<>());
        for (var closing : List.of(achieved, abandoned)) {
            GOALS.given(DEFINED, closing).when(revise).thenRefused(GOAL_IS_OPEN, closed);
        }
    }

    @Test
    void is_not_found_where_it_is_not() {
        for (var command :
                List.of(achieve(), abandon(), revise(new Patch.Leave<>(), new Patch.Leave<>(), new Patch.Leave<>()))) {
            assertThatThrownBy(() -> GoalDecider.decide(GoalBook.empty(), command))
                    .isInstanceOf(Refused.NotFound.class);
        }
    }

    @Test
    void is_referred_to_while_it_is_open() {
        var elsewhere = Ids.next();
        fold(List.of(DEFINED)).mustBeOpen(List.of(GROW, GROW));
        mustBeRefused(fold(List.of(DEFINED)), List.of(elsewhere, GROW), GOAL_IS_IN_THIS_PRODUCT, elsewhere);
        mustBeRefused(fold(List.of(DEFINED, new GoalAchieved(SHOP, GROW))), List.of(GROW), GOAL_IS_OPEN, GROW);
    }

    private static void mustBeRefused(GoalBook goals, List<UUID> wanted, GoalRule rule, UUID wrong) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> goals.mustBeOpen(wanted));
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.details()).isEqualTo(Map.of("goals", List.of(wrong)));
    }

    private static GoalBook fold(List<? extends ProductEvent> events) {
        var goals = GoalBook.empty();
        for (var event : events) {
            goals = switch (event) {
                case GoalDefined e -> goals.with(e.goalId(), e.goal());
                case GoalRevised e -> goals.with(e.goalId(), e.after());
                case GoalAchieved e -> goals.achieved(e.goalId());
                case GoalAbandoned e -> goals.abandoned(e.goalId());
                default -> throw new IllegalArgumentException(event.toString());
            };
        }
        return goals;
    }

    private static ReviseGoal revise(Patch<Title> title, Patch<LocalDate> targetDate, Patch<KeyResults> keyResults) {
        return new ReviseGoal(SHOP, GROW, title, new Patch.Leave<>(), targetDate, keyResults, WHY);
    }

    private static AchieveGoal achieve() {
        return new AchieveGoal(SHOP, GROW, null);
    }

    private static AbandonGoal abandon() {
        return new AbandonGoal(SHOP, GROW, WHY);
    }

    private static KeyResults results(String target) {
        return new KeyResults(List.of(new Aim(KPI, new Quantity(new BigDecimal(target)))));
    }
}
