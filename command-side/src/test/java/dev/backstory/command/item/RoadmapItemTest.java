package dev.backstory.command.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Ids;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The aggregate routes each command to the decider and each event to the state. */
class RoadmapItemTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID PAYMENTS = Ids.next();
    private static final RoadmapItemAdded ADDED = new RoadmapItemAdded(
            PAYMENTS, PRODUCT, Ids.next(), "FEATURE", "Payments", null, List.of(), null, null, "NEXT");

    private final AggregateTestFixture<RoadmapItem> item = new AggregateTestFixture<>(RoadmapItem.class);

    @Test
    void moves_in_time() {
        var later = new Schedule(null, "LATER");
        item.given(ADDED)
                .when(reschedule(PRODUCT))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new RoadmapItemRescheduled(PAYMENTS, new Schedule(null, "NEXT"), later, null))
                .expectState(after -> assertThat(after.state().schedule()).isEqualTo(later));
    }

    @Test
    void follows_what_another_tracker_said() {
        item.given(
                        ADDED,
                        new SourceFieldChanged(SubjectType.ROADMAP_ITEM, PAYMENTS, SourceField.TITLE, "a", "b"),
                        new ForeignFactRecorded(SubjectType.ROADMAP_ITEM, PAYMENTS, "Fix version", null, "1.0"),
                        new SourceStatusChanged(
                                SubjectType.ROADMAP_ITEM, PAYMENTS, "Open", "Done", "DONE", "PROPOSED", "SHIPPED"))
                .when(reschedule(PRODUCT))
                .expectNoEvents()
                .expectException(RuleViolation.class);
    }

    @Test
    void is_not_there_for_another_product() {
        item.given(ADDED).when(reschedule(Ids.next())).expectNoEvents().expectException(Refused.NotFound.class);
    }

    private static RescheduleRoadmapItem reschedule(UUID product) {
        return new RescheduleRoadmapItem(product, PAYMENTS, null, Horizon.LATER, Why.of("Not yet"));
    }
}
