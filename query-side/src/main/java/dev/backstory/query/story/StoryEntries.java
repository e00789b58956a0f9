package dev.backstory.query.story;

import dev.backstory.query.order.Order;
import dev.backstory.query.story.StoryDependencies.Needs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to rows of stories, a page of them at once, what other tables know: ranks, dependencies, flags. */
@Component
final class StoryEntries {
    private static final String ABOVE_ITS_DEPENDENCY = "ABOVE_ITS_DEPENDENCY";
    private static final String DEPENDS_ON_WITHDRAWN = "DEPENDS_ON_WITHDRAWN";

    private static final String ITEM_DROPPED = "ITEM_DROPPED";

    private final JdbcClient sql;
    private final StoryDependencies dependencies;
    private final DroppedItems droppedItems;

    StoryEntries(JdbcClient sql, StoryDependencies dependencies, DroppedItems droppedItems) {
        this.sql = sql;
        this.dependencies = dependencies;
        this.droppedItems = droppedItems;
    }

    /** The rows with their ranks, in the same order. */
    List<StoryEntry> of(List<StoryRow> rows, long position) {
        return of(rows, ranks(rows, position), position);
    }

    /** Likewise, where the ranks are known. */
    List<StoryEntry> of(List<StoryRow> rows, Map<UUID, Integer> ranks, long position) {
        var needs = dependencies.of(rows.stream().map(StoryRow::storyId).toList(), position);
        var above = aboveTheirDependencies(rows, needs, position);
        var dropped = droppedItems.of(rows, position);
        return rows.stream()
                .map(row -> {
                    var needed = needs.getOrDefault(row.storyId(), Needs.NONE);
                    var flags = flags(row, needed, above.contains(row.storyId()), dropped);
                    return StoryEntry.of(row, ranks.get(row.storyId()), needed, flags);
                })
                .toList();
    }

    /** What an owner should look at. */
    private static List<String> flags(StoryRow row, Needs needs, boolean above, Set<UUID> dropped) {
        var isOpen = StoryStatus.valueOf(row.status()).isOpen();
        var flags = new ArrayList<String>();
        if (above) {
            flags.add(ABOVE_ITS_DEPENDENCY);
        }
        if (needs.onWithdrawn() && isOpen) {
            flags.add(DEPENDS_ON_WITHDRAWN);
        }
        if (isOpen && row.roadmapItemId() != null && dropped.contains(row.roadmapItemId())) {
            flags.add(ITEM_DROPPED);
        }
        return List.copyOf(flags);
    }

    private Map<UUID, Integer> ranks(List<StoryRow> rows, long position) {
        var ranks = new HashMap<UUID, Integer>();
        byBacklog(rows.stream().filter(StoryRow::listed).toList())
                .forEach((backlog, stories) ->
                        ranks.putAll(Order.at(sql, backlog, position).ranks(stories)));
        return ranks;
    }

    /** The ranked ones for which one that they depend on, and which is open, comes later in the same backlog, or unranked. */
    private Set<UUID> aboveTheirDependencies(List<StoryRow> rows, Map<UUID, Needs> needs, long position) {
        var waiting = rows.stream()
                .filter(StoryRow::listed)
                .filter(row -> !needs.getOrDefault(row.storyId(), Needs.NONE)
                        .blockedBy()
                        .isEmpty())
                .toList();
        var above = new HashSet<UUID>();
        byBacklog(waiting).forEach((backlog, stories) -> {
            var asked = new HashSet<>(stories);
            stories.forEach(story ->
                    asked.addAll(Objects.requireNonNull(needs.get(story)).blockedBy()));
            var order = Order.at(sql, backlog, position).places(asked);
            stories.stream()
                    .filter(story -> order.isAbove(
                            story, Objects.requireNonNull(needs.get(story)).blockedBy()))
                    .forEach(above::add);
        });
        return above;
    }

    private static Map<UUID, List<UUID>> byBacklog(List<StoryRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        StoryRow::backlogId, Collectors.mapping(StoryRow::storyId, Collectors.toList())));
    }
}
