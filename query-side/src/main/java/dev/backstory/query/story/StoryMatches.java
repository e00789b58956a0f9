package dev.backstory.query.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stories of a product, or that stand in one of its backlogs, that met a filter at a position.
 *
 * <p>They are found first, by the filter's own index, and looked up one by one and put in order then: asked at once, the
 * planner, who cannot know how few rows of a facet still hold, would rather read all in their order.
 */
public record StoryMatches(UUID product, @Nullable UUID inBacklog, StoryFilter filter, long position) {
    static final String COLUMNS = "s." + StoryRow.TABLE.columnNames().replace(", ", ", s.");

    /** A story and its place in the order of its backlog. */
    record InOrder(StoryRow row, String place) {}

    UUID backlog() {
        return Objects.requireNonNull(inBacklog);
    }

    /** Which they are, as a common table {@code found (story_id, from_position, defined, kind, status, points)}. */
    String found() {
        return "with found as materialized (select s.story_id, s.from_position, s.defined, s.kind, s.status, s.points"
                + " from story s where s.product_id = :product"
                + (inBacklog == null ? "" : " and s.backlog_id = :backlog and s.listed") + " and" + Held.in("s")
                + filter.condition() + ")";
    }

    Map<String, Object> values() {
        var values = new HashMap<>(filter.values());
        values.put("product", product);
        values.put("position", position);
        if (inBacklog != null) {
            values.put("backlog", inBacklog);
        }
        return values;
    }

    /** Sorted by their places in the backlog, after one. */
    List<InOrder> inOrder(JdbcClient sql, @Nullable String place, int limit) {
        return sql.sql(inOrder())
                .params(values())
                .param("place", place == null ? "" : place)
                .param("limit", limit)
                .query((row, number) -> new InOrder(StoryRow.TABLE.read(row, 1), row.getString("place")))
                .list();
    }

    String inOrder() {
        return found() + " select " + COLUMNS + ", o.place from found f cross join lateral"
                + " (select * from story where story_id = f.story_id and from_position = f.from_position limit 1) s"
                + " cross join lateral"
                + " (select place, until_position from ranking_order where ranking_id = :backlog"
                + " and subject_id = f.story_id and from_position <= :position order by from_position desc limit 1) o"
                + " where (o.until_position is null or o.until_position > :position) and o.place > :place"
                + " order by o.place limit :limit";
    }

    /** Sorted by when they were defined, after a position. */
    List<StoryRow> asDefined(JdbcClient sql, long after, int limit) {
        return sql.sql(filter.isEmpty() ? all() : asDefined())
                .params(values())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> StoryRow.TABLE.read(row, 1))
                .list();
    }

    private static String all() {
        return "select " + COLUMNS + " from story s where s.product_id = :product and" + Held.in("s")
                + " and s.defined > :after order by s.defined limit :limit";
    }

    String asDefined() {
        return found() + " select " + COLUMNS + " from (select * from found where defined > :after"
                + " order by defined limit :limit) f join story s"
                + " on s.story_id = f.story_id and s.from_position = f.from_position order by s.defined";
    }

    String counted() {
        return found() + " select kind, status, count(*), coalesce(sum(points), 0) from found group by kind, status";
    }
}
