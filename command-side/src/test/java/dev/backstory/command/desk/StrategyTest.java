package dev.backstory.command.desk;

import static dev.backstory.events.authority.Role.PRODUCT_MANAGER;
import static dev.backstory.events.authority.Role.PRODUCT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.kpi.KpiCommand.DefineKpi;
import dev.backstory.command.kpi.KpiCommand.Direction;
import dev.backstory.command.kpi.KpiCommand.RecordMeasurement;
import dev.backstory.command.kpi.KpiRule;
import dev.backstory.command.kpi.Quantity;
import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.product.baseline.BaselineCommand.ApproveBaseline;
import dev.backstory.command.product.baseline.BaselineCommand.NameBaseline;
import dev.backstory.command.product.baseline.BaselineRule;
import dev.backstory.command.product.goal.GoalCommand.AbandonGoal;
import dev.backstory.command.product.goal.GoalCommand.DefineGoal;
import dev.backstory.command.product.goal.GoalCommand.ReviseGoal;
import dev.backstory.command.product.goal.GoalRule;
import dev.backstory.command.product.goal.KeyResults;
import dev.backstory.command.product.goal.KeyResults.Aim;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.Ids;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Goals, KPIs, baselines and the end of a product, on a real store. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StrategyTest {
    private static final Why WHY = Why.of("So");
    private static final Quantity ONE = new Quantity(BigDecimal.ONE);

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    @Autowired
    HikariDataSource database;

    private TestProduct product;
    private TestProduct elsewhere;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        elsewhere = TestProduct.made(desk);
    }

    @Test
    void an_item_serves_goals_that_are_open_in_its_product() {
        var goal = goal(product, null);
        take(product, add(product, goal));
        assertThat(((RoadmapItemAdded) product.events(log)
                                .get(product.events(log).size() - 2)
                                .event())
                        .goals())
                .containsExactly(goal);
        take(product, new AbandonGoal(product.id, goal, WHY));
        mustBeRefused(product, add(product, goal), GoalRule.GOAL_IS_OPEN);
        for (var wrong : List.of(goal(elsewhere, null), Ids.next(), product.id, product.backlog)) {
            mustBeRefused(product, add(product, wrong), GoalRule.GOAL_IS_IN_THIS_PRODUCT);
        }
    }

    @Test
    void a_goal_is_measured_by_kpis_of_its_product() {
        goal(product, new KeyResults(List.of(new Aim(kpi(product), ONE))));
        for (var wrong : List.of(kpi(elsewhere), Ids.next(), product.id, product.story("S"))) {
            var results = new KeyResults(List.of(new Aim(wrong, ONE)));
            var define = new DefineGoal(product.id, Ids.next(), new Title("G"), null, null, results, null);
            mustBeRefused(product, define, KpiRule.KPI_IS_IN_THIS_PRODUCT);
            var revise = new ReviseGoal(
                    product.id,
                    goal(product, null),
                    new Patch.Leave<>(),
                    new Patch.Leave<>(),
                    new Patch.Leave<>(),
                    new Patch.Put<>(results),
                    WHY);
            mustBeRefused(product, revise, KpiRule.KPI_IS_IN_THIS_PRODUCT);
        }
    }

    /** What a command is about comes first, what it refers to second. */
    @Test
    void a_goal_that_is_not_there_is_not_found_whatever_it_would_be_measured_by() {
        var nowhere = new KeyResults(List.of(new Aim(Ids.next(), ONE)));
        for (var goal : List.of(Ids.next(), goal(elsewhere, null))) {
            var revise = new ReviseGoal(
                    product.id,
                    goal,
                    new Patch.Leave<>(),
                    new Patch.Leave<>(),
                    new Patch.Leave<>(),
                    new Patch.Put<>(nowhere),
                    WHY);
            assertThatThrownBy(() -> take(product, revise)).isInstanceOf(Refused.NotFound.class);
        }
    }

    @Test
    void a_goal_answers_with_its_id_and_its_product_s_version() {
        var goal = Ids.next();
        var define = new DefineGoal(product.id, goal, new Title("Grow"), null, null, null, null);
        var answer = take(product, define);
        assertThat(answer.id()).isEqualTo(goal);
        assertThat(answer.version()).isEqualTo(product.events(log).getLast().aggregateVersion());
        assertThat(product.events(log).getLast().aggregateId()).isEqualTo(product.id);
        var stale = new Order(
                new AbandonGoal(product.id, goal, WHY),
                product.as(PRODUCT_MANAGER),
                "test",
                null,
                new byte[0],
                answer.version() - 1,
                null);
        assertThatThrownBy(() -> desk.take(stale)).isInstanceOf(Refused.Stale.class);
    }

    @Test
    void nothing_else_has_the_id_of_a_goal() {
        var goal = goal(product, null);
        mustBeRefused(product, product.story(goal, "Story", null), SharedRule.ID_IS_NEW, PRODUCT_OWNER);
        for (var taken : List.of(goal, elsewhere.story("S"), product.id)) {
            var define = new DefineGoal(elsewhere.id, taken, new Title("Grow"), null, null, null, null);
            mustBeRefused(elsewhere, define, SharedRule.ID_IS_NEW);
        }
    }

    /** Who has named it is known from the log, also after a fresh start. */
    @Test
    void a_baseline_is_approved_by_another_than_who_has_named_it() {
        var last = product.events(log).getLast().position();
        take(product, new NameBaseline(product.id, new Label("Plan"), null, null));
        assertThat(product.events(log).getLast().event()).isEqualTo(new BaselineNamed(product.id, "Plan", last));
        var approve = new ApproveBaseline(product.id, new Label("Plan"), null);
        mustBeRefused(product, approve, BaselineRule.NOBODY_APPROVES_THEIR_OWN_BASELINE);
        try (var node = TestCommands.anotherNode(database)) {
            var fresh = node.getBean(CommandDesk.class);
            var refused = catchThrowableOfType(
                    RuleViolation.class, () -> fresh.take(Order.of(approve, product.as(PRODUCT_MANAGER))));
            assertThat(refused.rule()).isEqualTo(BaselineRule.NOBODY_APPROVES_THEIR_OWN_BASELINE);
            assertThat(fresh.take(Order.of(approve, product.owner())).answer().events())
                    .hasSize(1);
        }
    }

    @Test
    void a_baseline_lies_in_its_product_s_past() {
        var first = product.events(log).getFirst().position();
        var name = new Label("Plan");
        take(product, new NameBaseline(product.id, name, first, null));
        var last = product.events(log).getLast().position();
        for (var wrong : List.of(first - 1, 0L, last + 1)) {
            mustBeRefused(
                    product,
                    new NameBaseline(product.id, new Label("Other"), wrong, null),
                    BaselineRule.BASELINE_LIES_IN_THE_PAST);
        }
    }

    @Test
    void a_measurement_is_of_the_time_when_it_is_taken() {
        var kpi = kpi(product);
        take(product, new RecordMeasurement(product.id, kpi, ONE, null, null));
        var recorded = product.events(log).getLast();
        assertThat(recorded.event())
                .isEqualTo(new KpiMeasured(
                        kpi, BigDecimal.ONE, recorded.provenance().occurred()));
        for (var wrong : List.of(kpi(elsewhere), Ids.next(), product.id, product.story("S"))) {
            assertThatThrownBy(() -> take(product, new RecordMeasurement(product.id, wrong, ONE, null, null)))
                    .isInstanceOf(Refused.NotFound.class);
        }
    }

    @Test
    void an_archived_product_takes_no_more_commands() {
        var goal = goal(product, null);
        var archive = new Order(
                new ArchiveProduct(product.id, WHY),
                product.as(PRODUCT_MANAGER),
                "test",
                "once",
                new byte[0],
                null,
                null);
        var answer = desk.take(archive).answer();
        var events = product.events(log).size();
        mustBeRefused(product, archive.command(), SharedRule.PRODUCT_IS_NOT_ARCHIVED);
        mustBeRefused(product, add(product, goal), SharedRule.PRODUCT_IS_NOT_ARCHIVED);
        mustBeRefused(product, new RenameProduct(product.id, new Title("N"), null), SharedRule.PRODUCT_IS_NOT_ARCHIVED);
        mustBeRefused(
                product, product.story(Ids.next(), "Story", null), SharedRule.PRODUCT_IS_NOT_ARCHIVED, PRODUCT_OWNER);
        assertThat(desk.take(archive)).isEqualTo(new CommandDesk.Outcome(answer, true));
        assertThat(product.events(log)).hasSize(events);
    }

    private UUID goal(TestProduct in, @Nullable KeyResults results) {
        var goal = Ids.next();
        take(in, new DefineGoal(in.id, goal, new Title("Grow"), null, null, results, null));
        assertThat(in.events(log).getLast().event()).isInstanceOf(GoalDefined.class);
        return goal;
    }

    private UUID kpi(TestProduct in) {
        var kpi = Ids.next();
        take(in, new DefineKpi(in.id, kpi, new Title("K"), new Label("%"), null, null, Direction.INCREASE, null));
        return kpi;
    }

    private static AddRoadmapItem add(TestProduct to, UUID goal) {
        return new AddRoadmapItem(
                to.id, Ids.next(), null, new Title("Item"), null, List.of(goal), null, null, null, null, null);
    }

    private Answer take(TestProduct in, Command command) {
        return desk.take(Order.of(command, in.as(PRODUCT_MANAGER))).answer();
    }

    private void mustBeRefused(TestProduct in, Command command, Rule rule) {
        mustBeRefused(in, command, rule, PRODUCT_MANAGER);
    }

    private void mustBeRefused(TestProduct in, Command command, Rule rule, Role by) {
        var before = in.events(log).size();
        var refused = catchThrowableOfType(RuleViolation.class, () -> desk.take(Order.of(command, in.as(by))));
        assertThat(refused).as("%s refused by %s", command, rule).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(in.events(log)).hasSize(before);
    }
}
