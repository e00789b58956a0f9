package dev.backstory.query.story;

import dev.backstory.query.order.Order;
import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of stories as they were at a position. */
@Component
public final class StoryLists {
    /** So many matches are sorted; of more, a walk along the order meets the next ones soon. */
    private static final int SORTED_MAX = 1_000;

    private static final int STEP = 1_000;

    private final JdbcClient sql;
    private final StoryEntries entries;

    /** A story that stands in a backlog, and its place there. */
    public record Placed(StoryEntry story, String place) {}

    /** A story and the position at which it was defined, by which lists of all stories are ordered. */
    record Defined(StoryEntry story, long position) {}

    StoryLists(JdbcClient sql, StoryEntries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /** These stories of one backlog's order, in that order; the first ranked one has the given rank. */
    public List<StoryEntry> inOrder(List<Order.Entry> page, int firstRank, long position) {
        var rows = rows(page.stream().map(Order.Entry::subject).toList(), null, position);
        var ranks = new HashMap<UUID, Integer>();
        var inOrder = new ArrayList<StoryRow>(page.size());
        for (var entry : page) {
            var row = rows.get(entry.subject());
            if (row == null) {
                throw new IllegalStateException("A place in the order for no story: " + entry.subject());
            }
            inOrder.add(row);
            if (entry.ranked()) {
                ranks.put(row.storyId(), firstRank + ranks.size());
            }
        }
        return entries.of(inOrder, ranks, position);
    }

    /** At most so many stories of a backlog that meet the filter, in its order after a place; {@code all} are that many. */
    public List<Placed> filtered(StoryMatches matches, int all, @Nullable String place, int limit) {
        var order = Order.at(sql, matches.backlog(), matches.position());
        var found = all <= SORTED_MAX ? matches.inOrder(sql, place, limit) : walked(order, matches, place, limit);
        var rows = found.stream().map(StoryMatches.InOrder::row).toList();
        var stories = entries.of(rows, matches.position());
        var placed = new ArrayList<Placed>(stories.size());
        for (var i = 0; i < stories.size(); i++) {
            placed.add(new Placed(stories.get(i), found.get(i).place()));
        }
        return placed;
    }

    private List<StoryMatches.InOrder> walked(Order order, StoryMatches matches, @Nullable String place, int limit) {
        var found = new ArrayList<StoryMatches.InOrder>(limit);
        var step = order.after(place, STEP);
        while (!step.isEmpty() && found.size() < limit) {
            var rows = rows(step.stream().map(Order.Entry::subject).toList(), matches, matches.position());
            step.stream()
                    .filter(entry -> rows.containsKey(entry.subject()))
                    .map(entry ->
                            new StoryMatches.InOrder(Objects.requireNonNull(rows.get(entry.subject())), entry.place()))
                    .forEach(found::add);
            step = order.after(step.getLast().place(), STEP);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Those of these stories that meet the filter, if any is given. */
    private Map<UUID, StoryRow> rows(Collection<UUID> stories, @Nullable StoryMatches matches, long position) {
        return sql
                .sql("select " + StoryMatches.COLUMNS + " from unnest(cast(:stories as uuid[])) id cross join lateral"
                        + " (select * from story where story_id = id and from_position <= :position"
                        + " order by from_position desc limit 1) s where" + Held.in("s")
                        + (matches == null ? "" : matches.filter().condition()))
                .params(matches == null ? Map.of() : matches.values())
                .param("stories", SqlArray.of(stories))
                .param("position", position)
                .query((row, number) -> StoryRow.TABLE.read(row, 1))
                .list()
                .stream()
                .collect(Collectors.toMap(StoryRow::storyId, Function.identity()));
    }

    /** At most so many stories of a product that meet the filter, as they were defined, after a position. */
    List<Defined> ofProduct(StoryMatches matches, long after, int limit) {
        var rows = matches.asDefined(sql, after, limit);
        var stories = entries.of(rows, matches.position());
        var defined = new ArrayList<Defined>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            defined.add(new Defined(stories.get(i), rows.get(i).defined()));
        }
        return defined;
    }
}
