package dev.backstory.query.story;

import dev.backstory.query.order.Order;
import dev.backstory.query.story.StoryDependencies.Needs;
import dev.backstory.query.support.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of stories as they were at a position. */
@Component
public final class StoryLists {
    private static final String HELD =
            " s.from_position <= :position" + " and (s.until_position is null or s.until_position > :position)";
    private static final String COLUMNS = "s." + StoryRow.TABLE.columnNames().replace(", ", ", s.");

    private final JdbcClient sql;
    private final StoryDependencies dependencies;

    /** A story that stands in a backlog, and its place there. */
    public record Placed(StoryEntry story, String place) {}

    /** A story and the position at which it was defined, by which lists of all stories are ordered. */
    record Defined(StoryEntry story, long position) {}

    StoryLists(JdbcClient sql, StoryDependencies dependencies) {
        this.sql = sql;
        this.dependencies = dependencies;
    }

    /** These stories of one backlog's order, in that order; the first ranked one has the given rank. */
    public List<StoryEntry> inOrder(List<Order.Entry> entries, int firstRank, long position) {
        var rows = rows(entries.stream().map(Order.Entry::subject).toList(), position);
        var needs = dependencies.of(rows.keySet(), position);
        var rank = firstRank;
        var stories = new java.util.ArrayList<StoryEntry>(entries.size());
        for (var entry : entries) {
            var row = rows.get(entry.subject());
            if (row == null) {
                throw new IllegalStateException("A place in the order for no story: " + entry.subject());
            }
            stories.add(
                    StoryEntry.of(row, entry.ranked() ? rank++ : null, needs.getOrDefault(row.storyId(), Needs.NONE)));
        }
        return stories;
    }

    private Map<UUID, StoryRow> rows(Collection<UUID> stories, long position) {
        return sql
                .sql("select " + COLUMNS + " from unnest(cast(:stories as uuid[])) id cross join lateral"
                        + " (select * from story where story_id = id and from_position <= :position"
                        + " order by from_position desc limit 1) s where" + HELD)
                .param("stories", SqlArray.of(stories))
                .param("position", position)
                .query(StoryLists::row)
                .list()
                .stream()
                .collect(Collectors.toMap(StoryRow::storyId, Function.identity()));
    }

    /** At most so many stories of a backlog that meet the filter, in its order after a place. */
    public List<Placed> filtered(
            Order order, UUID backlog, StoryFilter filter, @Nullable String place, int limit, long position) {
        var found = sql.sql("select " + COLUMNS + ", o.place from story s join ranking_order o"
                        + " on o.ranking_id = s.backlog_id and o.subject_id = s.story_id"
                        + " and o.from_position <= :position"
                        + " and (o.until_position is null or o.until_position > :position)"
                        + " where s.backlog_id = :backlog and s.listed and" + HELD + filter.condition()
                        + " and o.place > :place order by o.place limit :limit")
                .params(filter.values())
                .param("backlog", backlog)
                .param("position", position)
                .param("place", place == null ? "" : place)
                .param("limit", limit)
                .query((row, number) -> Map.entry(row(row, number), row.getString("place")))
                .list();
        var ids = found.stream().map(entry -> entry.getKey().storyId()).toList();
        var ranks = order.ranks(ids);
        var needs = dependencies.of(ids, position);
        return found.stream()
                .map(entry -> new Placed(entry(entry.getKey(), ranks, needs), entry.getValue()))
                .toList();
    }

    /** At most so many stories of a product that meet the filter, as they were defined, after a position. */
    List<Defined> ofProduct(UUID product, StoryFilter filter, long after, int limit, long position) {
        var rows = sql.sql("select " + COLUMNS + " from story s where s.product_id = :product and" + HELD
                        + filter.condition() + " and s.defined > :after order by s.defined limit :limit")
                .params(filter.values())
                .param("product", product)
                .param("position", position)
                .param("after", after)
                .param("limit", limit)
                .query(StoryLists::row)
                .list();
        var ranks = ranks(rows, position);
        var needs = dependencies.of(rows.stream().map(StoryRow::storyId).toList(), position);
        return rows.stream()
                .map(row -> new Defined(entry(row, ranks, needs), row.defined()))
                .toList();
    }

    private static StoryEntry entry(StoryRow row, Map<UUID, Integer> ranks, Map<UUID, Needs> needs) {
        return StoryEntry.of(row, ranks.get(row.storyId()), needs.getOrDefault(row.storyId(), Needs.NONE));
    }

    private Map<UUID, Integer> ranks(List<StoryRow> rows, long position) {
        var ranks = new HashMap<UUID, Integer>();
        rows.stream()
                .filter(StoryRow::listed)
                .collect(Collectors.groupingBy(
                        StoryRow::backlogId, Collectors.mapping(StoryRow::storyId, Collectors.toList())))
                .forEach((backlog, stories) ->
                        ranks.putAll(Order.at(sql, backlog, position).ranks(stories)));
        return ranks;
    }

    private static StoryRow row(ResultSet row, int number) throws SQLException {
        return StoryRow.TABLE.read(row, 1);
    }
}
