package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.CommitRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.DropRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ReopenRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ShipRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.StartRoadmapItem;
import dev.backstory.command.launch.LaunchCommand.CompleteLaunchStep;
import dev.backstory.command.launch.LaunchCommand.Launch;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.launch.LaunchCommand.Step;
import dev.backstory.command.product.goal.GoalCommand.AchieveGoal;
import dev.backstory.command.product.goal.GoalCommand.DefineGoal;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.roadmap.RoadmapCommand.ItemMove;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.roadmap.RoadmapRule;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Items on their way over the real store: into the ranking, out of it and back. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RoadmapLifeTest {
    private static final Why WHY = Why.of("So");

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    private TestProduct product;
    private UUID roadmap;
    private UUID payments;
    private UUID search;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        roadmap = product.events(log).stream()
                .map(RecordedEvent::event)
                .filter(RoadmapOpened.class::isInstance)
                .map(event -> ((RoadmapOpened) event).roadmapId())
                .findFirst()
                .orElseThrow();
        payments = add();
        search = add();
    }

    @Test
    void an_item_leaves_the_ranking_when_it_is_shipped() {
        take(new CommitRoadmapItem(product.id, payments, null));
        take(new StartRoadmapItem(product.id, payments, null));
        var answer = take(new ShipRoadmapItem(product.id, payments, null));
        assertThat(types(answer)).containsExactly("RoadmapItemShipped", "RoadmapItemLeft");
        assertThat(last().event()).isEqualTo(new RoadmapItemLeft(roadmap, payments, "SHIPPED", 1));
        assertThat(answer.id()).isEqualTo(payments);
        assertThat(answer.version()).isEqualTo(4);
        assertThat(take(new ShipRoadmapItem(product.id, payments, null)).events())
                .isEmpty();
        var refused = catchThrowableOfType(RuleViolation.class, () -> take(top(payments)));
        assertThat(refused.rule()).isEqualTo(RoadmapRule.ITEM_IS_ON_THIS_ROADMAP);
    }

    @Test
    void an_item_comes_back_into_the_ranking_where_it_is_placed() {
        take(new DropRoadmapItem(product.id, payments, WHY));
        var answer = take(new ReopenRoadmapItem(product.id, payments, new Placement.Before(search), WHY));
        assertThat(types(answer)).containsExactly("RoadmapItemReopened", "RoadmapItemRanked");
        assertThat(((RoadmapItemRanked) last().event()).rank()).isEqualTo(1);
        take(new DropRoadmapItem(product.id, payments, WHY));
        take(new ReopenRoadmapItem(product.id, payments, null, WHY));
        assertThat(((RoadmapItemRanked) last().event()).rank()).isEqualTo(2);
    }

    @Test
    void a_place_that_is_none_leaves_the_item_closed() {
        take(new DropRoadmapItem(product.id, payments, WHY));
        take(new DropRoadmapItem(product.id, search, WHY));
        var refused = catchThrowableOfType(
                RuleViolation.class,
                () -> take(new ReopenRoadmapItem(product.id, payments, new Placement.After(search), WHY)));
        assertThat(refused.rule()).isEqualTo(RoadmapRule.ITEM_TO_STAND_BY_IS_RANKED);
        assertThat(take(new ReopenRoadmapItem(product.id, payments, null, WHY)).events())
                .hasSize(2);
    }

    @Test
    void the_roadmap_is_re_ranked_against_its_own_version() {
        var version = product.events(log).stream()
                .filter(event -> event.aggregateId().equals(roadmap))
                .count();
        var refused = catchThrowableOfType(Refused.Stale.class, () -> desk.take(expecting(version - 1)));
        assertThat(refused.version()).isEqualTo(version);
        var answer = desk.take(expecting(version)).answer();
        assertThat(answer.id()).isEqualTo(roadmap);
        assertThat(answer.version()).isEqualTo(version + 1);
        assertThat(last().event()).isInstanceOf(RoadmapReprioritised.class);
        assertThat(take(top(search)).events()).isEmpty();
    }

    @Test
    void a_launch_waits_for_its_mandatory_steps() {
        take(new CommitRoadmapItem(product.id, payments, null));
        take(new StartRoadmapItem(product.id, payments, null));
        var step = Ids.next();
        take(new PlanLaunch(
                product.id,
                payments,
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Step(step, null, new Title("Train support"), null)),
                null));
        var launch = new Launch(product.id, payments, null);
        assertThatThrownBy(() -> take(launch)).isInstanceOf(RuleViolation.class);
        take(new CompleteLaunchStep(product.id, payments, step, null));
        assertThat(types(take(launch))).containsExactly("Launched");
    }

    @Test
    void a_revision_names_open_goals_and_keeps_those_that_are_closed_by_now() {
        var reached = goal();
        take(revise(List.of(reached)));
        take(new AchieveGoal(product.id, reached, null));
        var next = goal();
        assertThat(types(take(revise(List.of(reached, next))))).containsExactly("RoadmapItemRevised");
        take(revise(List.of(next)));
        for (var wrong : List.of(reached, Ids.next())) {
            assertThatThrownBy(() -> take(revise(List.of(next, wrong)))).isInstanceOf(RuleViolation.class);
        }
        assertThat(take(revise(List.of(next))).events()).isEmpty();
    }

    private UUID goal() {
        var goal = Ids.next();
        take(new DefineGoal(product.id, goal, new Title("Grow"), null, null, null, null));
        return goal;
    }

    private ReviseRoadmapItem revise(List<UUID> goals) {
        return new ReviseRoadmapItem(
                product.id,
                payments,
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                new Patch.Put<>(goals),
                new Patch.Leave<>(),
                null);
    }

    @Test
    void what_is_in_another_product_is_not_found() {
        var elsewhere = TestProduct.made(desk);
        var manager = elsewhere.as(Role.PRODUCT_MANAGER);
        var moves = List.of(new ItemMove(payments, new Placement.Top(), null));
        for (var command : List.of(
                new CommitRoadmapItem(elsewhere.id, payments, null),
                new ReviseRoadmapItem(
                        elsewhere.id,
                        payments,
                        new Patch.Leave<>(),
                        new Patch.Put<>(new Title("Theirs")),
                        new Patch.Leave<>(),
                        new Patch.Leave<>(),
                        new Patch.Leave<>(),
                        null),
                new DropRoadmapItem(elsewhere.id, payments, WHY),
                new ReopenRoadmapItem(elsewhere.id, payments, null, WHY),
                new Launch(elsewhere.id, payments, null),
                new ReprioritiseRoadmap(elsewhere.id, roadmap, moves, WHY),
                new ReprioritiseRoadmap(elsewhere.id, Ids.next(), moves, WHY))) {
            assertThatThrownBy(() -> desk.take(Order.of(command, manager)))
                    .as("%s", command)
                    .isInstanceOf(Refused.NotFound.class)
                    .hasMessage("There is no such thing in the product.");
        }
    }

    private Order expecting(long version) {
        return new Order(top(search), product.as(Role.PRODUCT_MANAGER), "test", null, new byte[0], version, null);
    }

    private ReprioritiseRoadmap top(UUID item) {
        var moves = List.of(new ItemMove(item, new Placement.Top(), null));
        return new ReprioritiseRoadmap(product.id, roadmap, moves, WHY);
    }

    private UUID add() {
        var id = Ids.next();
        take(new AddRoadmapItem(
                product.id, id, null, new Title("Item"), null, List.of(), null, null, Horizon.NOW, null, null));
        return id;
    }

    private Answer take(Command command) {
        return desk.take(Order.of(command, product.as(Role.PRODUCT_MANAGER))).answer();
    }

    private RecordedEvent last() {
        return product.events(log).getLast();
    }

    private static List<String> types(Answer answer) {
        return answer.events().stream().map(Answer.Entry::type).toList();
    }
}
