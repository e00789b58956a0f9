package dev.backstory.command.item;

import static dev.backstory.command.item.ItemRule.ITEM_IS_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.item.ItemCommand.ItemKind;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.reading.Patch.Clear;
import dev.backstory.command.reading.Patch.Leave;
import dev.backstory.command.reading.Patch.Put;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Ids;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviseItemTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID ITEM = Ids.next();
    private static final UUID GOAL = Ids.next();
    private static final RoadmapItemAdded ADDED = new RoadmapItemAdded(
            ITEM, PRODUCT, Ids.next(), "FEATURE", "Payments", "By card", List.of(GOAL), "Sales", null, "NOW");
    private static final Scenario<RoadmapItemState, ReviseRoadmapItem, RoadmapItemEvent> ITEMS =
            new Scenario<>(ReviseItemTest::item, ItemDecider::revise);

    @Test
    void records_old_and_new_of_what_changed_alone() {
        ITEMS.given(ADDED)
                .when(revise(new Put<>(ItemKind.INITIATIVE), new Put<>(new Title("Paying")), new Leave<>()))
                .then(new RoadmapItemRevised(
                        ITEM,
                        new Replaced<>("FEATURE", "INITIATIVE"),
                        new Replaced<>("Payments", "Paying"),
                        null,
                        null,
                        null));
    }

    @Test
    void clears_what_can_be_absent() {
        ITEMS.given(ADDED)
                .when(new ReviseRoadmapItem(
                        PRODUCT, ITEM, new Leave<>(), new Leave<>(), new Clear<>(), new Clear<>(), new Clear<>(), null))
                .then(new RoadmapItemRevised(
                        ITEM,
                        null,
                        null,
                        new Replaced<>("By card", null),
                        new Replaced<>(List.of(GOAL), List.of()),
                        new Replaced<>("Sales", null)));
    }

    @Test
    void changes_nothing_where_all_is_as_it_was() {
        ITEMS.given(ADDED)
                .when(new ReviseRoadmapItem(
                        PRODUCT,
                        ITEM,
                        new Put<>(ItemKind.FEATURE),
                        new Put<>(new Title("Payments")),
                        new Put<>(new Text("By card")),
                        new Put<>(List.of(GOAL, GOAL)),
                        new Put<>(new Label("Sales")),
                        null))
                .thenNothing();
    }

    @Test
    void follows_earlier_revisions_and_what_another_tracker_said() {
        ITEMS.given(
                        ADDED,
                        new RoadmapItemRevised(
                                ITEM,
                                new Replaced<>("FEATURE", "MILESTONE"),
                                new Replaced<>("Payments", "Paying"),
                                new Replaced<>("By card", null),
                                new Replaced<>(List.of(GOAL), List.of()),
                                new Replaced<>("Sales", null)),
                        new SourceFieldChanged(SubjectType.ROADMAP_ITEM, ITEM, SourceField.DESCRIPTION, null, "Theirs"),
                        new SourceFieldChanged(SubjectType.ROADMAP_ITEM, ITEM, SourceField.LANE, null, "Web"),
                        new SourceFieldChanged(SubjectType.ROADMAP_ITEM, ITEM, SourceField.POINTS, null, "5"))
                .when(new ReviseRoadmapItem(
                        PRODUCT,
                        ITEM,
                        new Put<>(ItemKind.FEATURE),
                        new Put<>(new Title("Pay")),
                        new Clear<>(),
                        new Clear<>(),
                        new Put<>(new Label("App")),
                        null))
                .then(new RoadmapItemRevised(
                        ITEM,
                        new Replaced<>("MILESTONE", "FEATURE"),
                        new Replaced<>("Paying", "Pay"),
                        new Replaced<>("Theirs", null),
                        null,
                        new Replaced<>("Web", "App")));
    }

    @Test
    void refuses_what_is_closed() {
        ITEMS.given(
                        ADDED,
                        new SourceStatusChanged(SubjectType.ROADMAP_ITEM, ITEM, null, "Done", "done", null, "SHIPPED"))
                .when(revise(new Leave<>(), new Put<>(new Title("Paid")), new Leave<>()))
                .thenRefused(ITEM_IS_OPEN);
    }

    @Test
    void cannot_clear_what_there_must_be() {
        assertThatThrownBy(() -> revise(new Clear<>(), new Leave<>(), new Leave<>()))
                .hasMessage("The kind can be changed, not cleared.");
        assertThatThrownBy(() -> revise(new Leave<>(), new Clear<>(), new Leave<>()))
                .hasMessage("The title can be changed, not cleared.");
    }

    @Test
    void names_the_goals_that_come() {
        var other = Ids.next();
        var command = revise(new Leave<>(), new Leave<>(), new Put<>(List.of(GOAL, other, other)));
        assertThat(command.newGoals(List.of(GOAL))).containsExactly(other);
        assertThat(command.goalsReplacing(List.of(GOAL)))
                .isEqualTo(new Replaced<>(List.of(GOAL), List.of(GOAL, other)));
    }

    private static ReviseRoadmapItem revise(Patch<ItemKind> kind, Patch<Title> title, Patch<List<UUID>> goals) {
        return new ReviseRoadmapItem(PRODUCT, ITEM, kind, title, new Leave<>(), goals, new Leave<>(), null);
    }

    private static RoadmapItemState item(List<RoadmapItemEvent> events) {
        var state = RoadmapItemState.added((RoadmapItemAdded) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event);
        }
        return state;
    }
}
