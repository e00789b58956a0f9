package dev.backstory.command.item;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Replaced;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a roadmap and its items. */
public sealed interface ItemCommand extends Command {
    UUID itemId();

    @Override
    default UUID subjectId() {
        return itemId();
    }

    /** Puts an initiative, feature or milestone on the roadmap, in a timeframe or on a horizon. */
    record AddRoadmapItem(
            UUID productId,
            @Minted UUID itemId,
            @Nullable ItemKind kind,
            Title title,
            @Nullable Text description,
            List<UUID> goals,
            @Nullable Label lane,
            @Nullable PlannedTimeframe timeframe,
            @Nullable Horizon horizon,
            @Nullable Placement placement,
            @Nullable Why rationale)
            implements ItemCommand {
        public AddRoadmapItem {
            goals = List.copyOf(goals);
            oneOf(timeframe, horizon);
        }

        Placement place() {
            return placement == null ? new Placement.Bottom() : placement;
        }
    }

    /** Says something else of an item; what is not named stays. */
    record ReviseRoadmapItem(
            UUID productId,
            @TargetAggregateIdentifier UUID itemId,
            Patch<ItemKind> kind,
            Patch<Title> title,
            Patch<Text> description,
            Patch<List<UUID>> goals,
            Patch<Label> lane,
            @Nullable Why rationale)
            implements ItemCommand {
        public ReviseRoadmapItem {
            kind = kind.unlessCleared("kind");
            title = title.unlessCleared("title");
        }

        /** Those that it names and the item did not. */
        List<UUID> newGoals(List<UUID> before) {
            return after(before).stream().filter(goal -> !before.contains(goal)).toList();
        }

        @Nullable
        Replaced<List<UUID>> goalsReplacing(List<UUID> before) {
            var after = after(before);
            return after.equals(before) ? null : new Replaced<>(before, after);
        }

        private List<UUID> after(List<UUID> before) {
            var named = goals.of(before);
            return named == null ? List.of() : named.stream().distinct().toList();
        }
    }

    /** Moves an item in time: to a timeframe or to a horizon. */
    record RescheduleRoadmapItem(
            UUID productId,
            @TargetAggregateIdentifier UUID itemId,
            @Nullable PlannedTimeframe timeframe,
            @Nullable Horizon horizon,
            Why rationale)
            implements ItemCommand {
        public RescheduleRoadmapItem {
            oneOf(timeframe, horizon);
            if (timeframe == null && horizon == null) {
                throw new IllegalArgumentException("It has neither a timeframe nor a horizon.");
            }
        }
    }

    /** What sort of plan an item is. */
    enum ItemKind {
        INITIATIVE,
        FEATURE,
        MILESTONE
    }

    /** How far away an item without dates is. */
    enum Horizon {
        NOW,
        NEXT,
        LATER
    }

    private static void oneOf(@Nullable PlannedTimeframe timeframe, @Nullable Horizon horizon) {
        if (timeframe != null && horizon != null) {
            throw new IllegalArgumentException("It has a timeframe and a horizon, of which one excludes the other.");
        }
    }
}
