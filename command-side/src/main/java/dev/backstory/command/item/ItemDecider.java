package dev.backstory.command.item;

import static dev.backstory.command.item.ItemRule.ITEM_IS_OPEN;

import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.ItemCommand.ItemKind;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.Schedule;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on what is said of a roadmap item. */
final class ItemDecider {
    private ItemDecider() {}

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

    static List<RoadmapItemEvent> revise(RoadmapItemState item, ReviseRoadmapItem command) {
        mustBeOpen(item);
        var revised = new RoadmapItemRevised(
                item.id(),
                command.kind().replacing(item.kind(), ItemKind::name),
                command.title().replacing(item.title(), Title::value),
                command.description().replacing(item.description(), Text::value),
                command.goalsReplacing(item.goals()),
                command.lane().replacing(item.lane(), Label::value));
        var same = new RoadmapItemRevised(item.id(), null, null, null, null, null);
        return revised.equals(same) ? List.of() : List.of(revised);
    }

    static List<RoadmapItemEvent> reschedule(RoadmapItemState item, RescheduleRoadmapItem command) {
        mustBeOpen(item);
        var after = schedule(command.timeframe(), command.horizon());
        if (after.equals(item.schedule())) {
            return List.of(); // said twice, happened once
        }
        return List.of(new RoadmapItemRescheduled(item.id(), item.schedule(), after, slip(item.schedule(), after)));
    }

    /** New end minus old end in days; nothing where one of them has no date. */
    static @Nullable Integer slip(Schedule before, Schedule after) {
        var old = before.timeframe();
        var now = after.timeframe();
        return old == null || now == null || old.end() == null || now.end() == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(old.end(), now.end()));
    }

    private static void mustBeOpen(RoadmapItemState item) {
        if (!item.isOpen()) {
            throw new RuleViolation(ITEM_IS_OPEN);
        }
    }

    private static Schedule schedule(@Nullable PlannedTimeframe timeframe, @Nullable Horizon horizon) {
        return new Schedule(timeframe == null ? null : timeframe.recorded(), horizon == null ? null : horizon.name());
    }
}
