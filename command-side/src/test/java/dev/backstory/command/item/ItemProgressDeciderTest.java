package dev.backstory.command.item;

import static dev.backstory.command.item.ItemRule.ITEM_IS_CLOSED;
import static dev.backstory.command.item.ItemRule.ITEM_IS_COMMITTED;
import static dev.backstory.command.item.ItemRule.ITEM_IS_IN_PROGRESS;
import static dev.backstory.command.item.ItemRule.ITEM_IS_OPEN;
import static dev.backstory.command.item.ItemRule.ITEM_IS_PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.item.ItemProgressCommand.CommitRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.DropRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ReopenRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ShipRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.StartRoadmapItem;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemProgressDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID ITEM = Ids.next();
    private static final Why WHY = Why.of("So");

    /** Each command in each status: the status it leads to, "-" where nothing changes, or the rule that refuses it. */
    @ParameterizedTest
    @CsvSource({
        "COMMIT, PROPOSED, COMMITTED",
        "COMMIT, COMMITTED, -",
        "COMMIT, IN_PROGRESS, ITEM_IS_PROPOSED",
        "COMMIT, SHIPPED, ITEM_IS_PROPOSED",
        "COMMIT, DROPPED, ITEM_IS_PROPOSED",
        "START, PROPOSED, ITEM_IS_COMMITTED",
        "START, COMMITTED, IN_PROGRESS",
        "START, IN_PROGRESS, -",
        "START, SHIPPED, ITEM_IS_COMMITTED",
        "START, DROPPED, ITEM_IS_COMMITTED",
        "SHIP, PROPOSED, ITEM_IS_IN_PROGRESS",
        "SHIP, COMMITTED, ITEM_IS_IN_PROGRESS",
        "SHIP, IN_PROGRESS, SHIPPED",
        "SHIP, SHIPPED, -",
        "SHIP, DROPPED, ITEM_IS_IN_PROGRESS",
        "DROP, PROPOSED, DROPPED",
        "DROP, COMMITTED, DROPPED",
        "DROP, IN_PROGRESS, DROPPED",
        "DROP, SHIPPED, ITEM_IS_OPEN",
        "DROP, DROPPED, -",
        "REOPEN, PROPOSED, -",
        "REOPEN, COMMITTED, ITEM_IS_CLOSED",
        "REOPEN, IN_PROGRESS, ITEM_IS_CLOSED",
        "REOPEN, SHIPPED, PROPOSED",
        "REOPEN, DROPPED, PROPOSED",
    })
    void goes_only_the_ways_that_there_are(String command, String status, String end) {
        var item = item(status);
        var rule = rule(end);
        if (rule != null) {
            var refused =
                    catchThrowableOfType(RuleViolation.class, () -> ItemProgressDecider.decide(item, command(command)));
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.details()).isEqualTo(Map.of("itemStatus", status));
            return;
        }
        var events = ItemProgressDecider.decide(item, command(command));
        if (end.equals("-")) {
            assertThat(events).isEmpty();
        } else {
            assertThat(item.evolve(events.getFirst()).status()).isEqualTo(end);
            assertThat(events.getFirst()).extracting("itemId", "statusBefore").containsExactly(ITEM, status);
        }
    }

    private static @Nullable ItemRule rule(String end) {
        return List.of(ITEM_IS_PROPOSED, ITEM_IS_COMMITTED, ITEM_IS_IN_PROGRESS, ITEM_IS_OPEN, ITEM_IS_CLOSED).stream()
                .filter(rule -> rule.name().equals(end))
                .findFirst()
                .orElse(null);
    }

    private static ItemProgressCommand command(String name) {
        return switch (name) {
            case "COMMIT" -> new CommitRoadmapItem(PRODUCT, ITEM, null);
            case "START" -> new StartRoadmapItem(PRODUCT, ITEM, null);
            case "SHIP" -> new ShipRoadmapItem(PRODUCT, ITEM, null);
            case "DROP" -> new DropRoadmapItem(PRODUCT, ITEM, WHY);
            default -> new ReopenRoadmapItem(PRODUCT, ITEM, null, WHY);
        };
    }

    private static RoadmapItemState item(String status) {
        var added =
                new RoadmapItemAdded(ITEM, PRODUCT, Ids.next(), "FEATURE", "Item", null, List.of(), null, null, "NOW");
        RoadmapItemEvent became =
                new SourceStatusChanged(SubjectType.ROADMAP_ITEM, ITEM, null, "Any", "any", null, status);
        return RoadmapItemState.added(added).evolve(became);
    }
}
