package dev.backstory.command.item;

import static dev.backstory.command.item.ItemRule.ITEM_IS_CLOSED;
import static dev.backstory.command.item.ItemRule.ITEM_IS_COMMITTED;
import static dev.backstory.command.item.ItemRule.ITEM_IS_IN_PROGRESS;
import static dev.backstory.command.item.ItemRule.ITEM_IS_OPEN;
import static dev.backstory.command.item.ItemRule.ITEM_IS_PROPOSED;

import dev.backstory.command.item.ItemProgressCommand.CommitRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.DropRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ReopenRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ShipRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.StartRoadmapItem;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import java.util.List;
import java.util.Map;

/** Every rule on how far a roadmap item has come. */
final class ItemProgressDecider {
    private ItemProgressDecider() {}

    static List<RoadmapItemEvent> decide(RoadmapItemState item, ItemProgressCommand command) {
        var status = item.status();
        if (status.equals(goal(command))) {
            return List.of(); // said twice, happened once
        }
        return List.of(
                switch (command) {
                    case CommitRoadmapItem ignored -> {
                        must(status.equals("PROPOSED"), ITEM_IS_PROPOSED, status);
                        yield new RoadmapItemCommitted(item.id(), status);
                    }
                    case StartRoadmapItem ignored -> {
                        must(status.equals("COMMITTED"), ITEM_IS_COMMITTED, status);
                        yield new RoadmapItemStarted(item.id(), status);
                    }
                    case ShipRoadmapItem ignored -> {
                        must(status.equals("IN_PROGRESS"), ITEM_IS_IN_PROGRESS, status);
                        yield new RoadmapItemShipped(item.id(), status);
                    }
                    case DropRoadmapItem ignored -> {
                        must(item.isOpen(), ITEM_IS_OPEN, status);
                        yield new RoadmapItemDropped(item.id(), status);
                    }
                    case ReopenRoadmapItem ignored -> {
                        must(!item.isOpen(), ITEM_IS_CLOSED, status);
                        yield new RoadmapItemReopened(item.id(), status);
                    }
                });
    }

    private static String goal(ItemProgressCommand command) {
        return switch (command) {
            case CommitRoadmapItem ignored -> "COMMITTED";
            case StartRoadmapItem ignored -> "IN_PROGRESS";
            case ShipRoadmapItem ignored -> "SHIPPED";
            case DropRoadmapItem ignored -> "DROPPED";
            case ReopenRoadmapItem ignored -> "PROPOSED";
        };
    }

    private static void must(boolean holds, ItemRule rule, String status) {
        if (!holds) {
            throw new RuleViolation(rule, Map.of("itemStatus", status));
        }
    }
}
