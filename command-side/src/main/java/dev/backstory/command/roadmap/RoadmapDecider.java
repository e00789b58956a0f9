package dev.backstory.command.roadmap;

import static dev.backstory.command.roadmap.RoadmapRule.ITEM_IS_OPEN;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Refusal;
import dev.backstory.command.roadmap.RoadmapCommand.AddRoadmapItem;
import dev.backstory.command.roadmap.RoadmapCommand.Horizon;
import dev.backstory.command.roadmap.RoadmapCommand.ItemKind;
import dev.backstory.command.roadmap.RoadmapCommand.RescheduleRoadmapItem;
import dev.backstory.command.support.RuleViolation;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.Schedule;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on roadmaps and their items. */
final class RoadmapDecider {
    private RoadmapDecider() {}

    static RoadmapItemAdded add(AddRoadmapItem command, UUID roadmap) {
        var kind = command.kind() == null ? ItemKind.FEATURE : command.kind();
        var schedule = schedule(command.timeframe(), command.horizon());
        return new RoadmapItemAdded(
                command.itemId(),
                command.productId(),
                roadmap,
                kind.name(),
                command.title().value(),
                command.description() == null ? null : command.description().value(),
                command.goals().stream().distinct().toList(),
                command.lane() == null ? null : command.lane().value(),
                schedule.timeframe(),
                schedule.horizon());
    }

    static List<RoadmapItemEvent> reschedule(RoadmapItemState item, RescheduleRoadmapItem command) {
        if (!item.isOpen()) {
            throw new RuleViolation(ITEM_IS_OPEN);
        }
        var after = schedule(command.timeframe(), command.horizon());
        if (after.equals(item.schedule())) {
            return List.of(); // said twice, happened once
        }
        return List.of(new RoadmapItemRescheduled(item.id(), item.schedule(), after, slip(item.schedule(), after)));
    }

    /** An item enters the roadmap's order. */
    static List<RoadmapEvent> rank(RoadmapState roadmap, UUID item, Placement placement) {
        roadmap.ranking().refusal(item, placement).ifPresent(RoadmapDecider::refuse);
        var entering = roadmap.ranking().enter(item, placement);
        var events = new ArrayList<RoadmapEvent>();
        if (!entering.respaced().isEmpty()) {
            var keys = entering.respaced().stream()
                    .map(entry -> new Rekeyed(entry.id(), Objects.requireNonNull(entry.key())))
                    .toList();
            events.add(new RoadmapOrderRespaced(roadmap.id(), keys));
        }
        var after = entering.after();
        events.add(new RoadmapItemRanked(
                roadmap.id(), item, after.rankOf(item), after.keyOf(item), after.above(item), after.below(item)));
        return events;
    }

    /** New end minus old end in days; nothing where one of them has no date. */
    static @Nullable Integer slip(Schedule before, Schedule after) {
        var old = before.timeframe();
        var now = after.timeframe();
        return old == null || now == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(old.end(), now.end()));
    }

    private static Schedule schedule(@Nullable PlannedTimeframe timeframe, @Nullable Horizon horizon) {
        return new Schedule(timeframe == null ? null : timeframe.recorded(), horizon == null ? null : horizon.name());
    }

    private static void refuse(Refusal refusal) {
        var rule = switch (refusal.reason()) {
            case ENTRY_UNKNOWN -> RoadmapRule.ITEM_IS_IN_THIS_PRODUCT;
            case ANCHOR_IS_ITSELF -> RoadmapRule.ITEM_STANDS_BY_ANOTHER;
            case ANCHOR_NOT_RANKED -> RoadmapRule.ITEM_TO_STAND_BY_IS_RANKED;
        };
        throw new RuleViolation(rule, Map.of("itemId", refusal.id()));
    }
}
