package dev.backstory.command.item;

import static dev.backstory.command.item.ItemRule.ITEM_IS_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.ItemCommand.ItemKind;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.item.PlannedTimeframe.Precision;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID ROADMAP = Ids.next();
    private static final UUID PAYMENTS = Ids.next();
    private static final Why WHY = Why.of("The law asks for it");
    private static final PlannedTimeframe MARCH = planned("2026-03-01", "2026-03-31", Precision.MONTH);

    private static final Scenario<RoadmapItemState, RescheduleRoadmapItem, RoadmapItemEvent> ITEM =
            new Scenario<>(ItemDeciderTest::item, ItemDecider::reschedule);

    @Test
    void adds_an_item_with_all_that_is_said_of_it() {
        var command = new AddRoadmapItem(
                PRODUCT,
                PAYMENTS,
                ItemKind.INITIATIVE,
                new Title("Payments"),
                new Text("By card"),
                List.of(),
                new Label("Sales"),
                MARCH,
                null,
                new Placement.Top(),
                WHY);
        assertThat(ItemDecider.add(command, ROADMAP))
                .isEqualTo(new RoadmapItemAdded(
                        PAYMENTS,
                        PRODUCT,
                        ROADMAP,
                        "INITIATIVE",
                        "Payments",
                        "By card",
                        List.of(),
                        "Sales",
                        frame("2026-03-01", "2026-03-31", "MONTH"),
                        null));
    }

    @Test
    void adds_a_feature_at_the_bottom_where_nothing_else_is_said() {
        var command = add(null, Horizon.LATER, List.of());
        assertThat(ItemDecider.add(command, ROADMAP))
                .isEqualTo(new RoadmapItemAdded(
                        PAYMENTS, PRODUCT, ROADMAP, "FEATURE", "Payments", null, List.of(), null, null, "LATER"));
        assertThat(command.place()).isEqualTo(new Placement.Bottom());
    }

    @Test
    void means_dates_to_the_day_where_nothing_else_is_said() {
        var added = ItemDecider.add(add(planned("2026-01-01", "2026-01-01", null), null, List.of()), ROADMAP);
        assertThat(added.timeframe()).isEqualTo(frame("2026-01-01", "2026-01-01", "DAY"));
    }

    @Test
    void keeps_each_goal_once() {
        var goal = Ids.next();
        assertThat(ItemDecider.add(add(null, null, List.of(goal, goal)), ROADMAP)
                        .goals())
                .containsExactly(goal);
    }

    @Test
    void keeps_the_slip_in_days() {
        ITEM.given(added(frame("2026-03-01", "2026-03-31", "MONTH"), null))
                .when(reschedule(planned("2026-04-01", "2026-05-01", Precision.DAY), null))
                .then(rescheduled(
                        schedule(frame("2026-03-01", "2026-03-31", "MONTH")),
                        schedule(frame("2026-04-01", "2026-05-01", "DAY")),
                        31));
    }

    @Test
    void keeps_a_move_to_an_earlier_end_as_a_negative_slip() {
        ITEM.given(added(frame("2026-03-01", "2026-03-31", "MONTH"), null))
                .when(reschedule(planned("2026-02-01", "2026-02-28", Precision.MONTH), null))
                .then(rescheduled(
                        schedule(frame("2026-03-01", "2026-03-31", "MONTH")),
                        schedule(frame("2026-02-01", "2026-02-28", "MONTH")),
                        -31));
    }

    @Test
    void knows_no_slip_where_one_of_the_ends_has_no_date() {
        ITEM.given(added(null, "NOW"))
                .when(reschedule(MARCH, null))
                .then(rescheduled(
                        new Schedule(null, "NOW"), schedule(frame("2026-03-01", "2026-03-31", "MONTH")), null));
        ITEM.given(added(frame("2026-03-01", "2026-03-31", "MONTH"), null))
                .when(reschedule(null, Horizon.LATER))
                .then(rescheduled(
                        schedule(frame("2026-03-01", "2026-03-31", "MONTH")), new Schedule(null, "LATER"), null));
        ITEM.given(added(null, null))
                .when(reschedule(null, Horizon.NEXT))
                .then(rescheduled(new Schedule(null, null), new Schedule(null, "NEXT"), null));
    }

    @Test
    void follows_the_schedule_before_it_not_the_first() {
        ITEM.given(added(null, "NOW"), rescheduled(new Schedule(null, "NOW"), new Schedule(null, "NEXT"), null))
                .when(reschedule(null, Horizon.LATER))
                .then(rescheduled(new Schedule(null, "NEXT"), new Schedule(null, "LATER"), null));
    }

    @Test
    void changes_nothing_where_the_schedule_is_the_same() {
        ITEM.given(added(frame("2026-03-01", "2026-03-31", "MONTH"), null))
                .when(reschedule(MARCH, null))
                .thenNothing();
        ITEM.given(added(null, "NOW")).when(reschedule(null, Horizon.NOW)).thenNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHIPPED", "DROPPED"})
    void refuses_to_move_an_item_that_is_closed(String status) {
        ITEM.given(added(null, "NOW"), became(status))
                .when(reschedule(null, Horizon.LATER))
                .thenRefused(ITEM_IS_OPEN);
    }

    @Test
    void moves_an_item_that_is_open_again() {
        ITEM.given(added(null, "NOW"), became("SHIPPED"), became("IN_PROGRESS"))
                .when(reschedule(null, Horizon.LATER))
                .then(rescheduled(new Schedule(null, "NOW"), new Schedule(null, "LATER"), null));
    }

    @Test
    void is_planned_for_one_time_that_does_not_end_before_it_starts() {
        assertThatThrownBy(() -> planned("2026-03-02", "2026-03-01", null)).hasMessage("It ends before it starts.");
        assertThatThrownBy(() -> reschedule(null, null)).hasMessage("It has neither a timeframe nor a horizon.");
        assertThatThrownBy(() -> reschedule(MARCH, Horizon.NOW)).hasMessageContaining("excludes the other");
        assertThatThrownBy(() -> add(MARCH, Horizon.NOW, List.of())).hasMessageContaining("excludes the other");
    }

    private static RoadmapItemState item(List<RoadmapItemEvent> events) {
        var state = RoadmapItemState.added((RoadmapItemAdded) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event);
        }
        return state;
    }

    private static AddRoadmapItem add(
            @Nullable PlannedTimeframe timeframe, @Nullable Horizon horizon, List<UUID> goals) {
        return new AddRoadmapItem(
                PRODUCT, PAYMENTS, null, new Title("Payments"), null, goals, null, timeframe, horizon, null, null);
    }

    private static RescheduleRoadmapItem reschedule(@Nullable PlannedTimeframe timeframe, @Nullable Horizon horizon) {
        return new RescheduleRoadmapItem(PRODUCT, PAYMENTS, timeframe, horizon, WHY);
    }

    private static RoadmapItemAdded added(@Nullable Timeframe timeframe, @Nullable String horizon) {
        return new RoadmapItemAdded(
                PAYMENTS, PRODUCT, ROADMAP, "FEATURE", "Payments", null, List.of(), null, timeframe, horizon);
    }

    private static RoadmapItemRescheduled rescheduled(Schedule before, Schedule after, @Nullable Integer slip) {
        return new RoadmapItemRescheduled(PAYMENTS, before, after, slip);
    }

    private static SourceStatusChanged became(String status) {
        return new SourceStatusChanged(SubjectType.ROADMAP_ITEM, PAYMENTS, null, "Whatever", "DONE", null, status);
    }

    private static PlannedTimeframe planned(String start, String end, @Nullable Precision precision) {
        return new PlannedTimeframe(LocalDate.parse(start), LocalDate.parse(end), precision);
    }

    private static Timeframe frame(String start, String end, String precision) {
        return new Timeframe(LocalDate.parse(start), LocalDate.parse(end), precision);
    }

    private static Schedule schedule(Timeframe timeframe) {
        return new Schedule(timeframe, null);
    }
}
