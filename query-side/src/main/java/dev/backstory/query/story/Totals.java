package dev.backstory.query.story;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many stories and points, in all and by kind and by status. */
public record Totals(int stories, BigDecimal points, Map<String, Count> byKind, Map<String, Count> byStatus) {
    private static final String KINDS = names(StoryKind.values());
    private static final String STATUSES = names(StoryStatus.values());

    /** A number of stories and the sum of their points. */
    public record Count(int stories, BigDecimal points) {
        Count plus(Count other) {
            return new Count(stories + other.stories, points.add(other.points));
        }
    }

    private record Group(String kind, String status, Count count) {}

    /** Of all that stand in a backlog, from the counts that are kept: the same few look-ups for any number of stories. */
    public static Totals of(JdbcClient sql, UUID backlog, long position) {
        return of(sql.sql("select kind, status, stories, points from unnest(cast(:kinds as text[])) k,"
                        + " unnest(cast(:statuses as text[])) t, lateral (select * from story_total"
                        + " where backlog_id = :backlog and kind = k and status = t and from_position <= :position"
                        + " order by from_position desc limit 1) counted where stories > 0")
                .param("kinds", KINDS)
                .param("statuses", STATUSES)
                .param("backlog", backlog)
                .param("position", position)
                .query(Totals::group)
                .list());
    }

    /** Of those in a backlog that meet a filter, by counting them. */
    public static Totals of(JdbcClient sql, UUID backlog, StoryFilter filter, long position) {
        return of(sql.sql("select s.kind, s.status, count(*), coalesce(sum(s.points), 0) from story s"
                        + " where s.backlog_id = :backlog and s.listed and s.from_position <= :position"
                        + " and (s.until_position is null or s.until_position > :position)" + filter.condition()
                        + " group by s.kind, s.status")
                .params(filter.values())
                .param("backlog", backlog)
                .param("position", position)
                .query(Totals::group)
                .list());
    }

    private static Totals of(List<Group> groups) {
        var all = groups.stream().map(Group::count).reduce(new Count(0, BigDecimal.ZERO), Count::plus);
        return new Totals(all.stories, all.points, by(groups, Group::kind), by(groups, Group::status));
    }

    private static Map<String, Count> by(List<Group> groups, Function<Group, String> facet) {
        var counts = new TreeMap<String, Count>();
        groups.forEach(group -> counts.merge(facet.apply(group), group.count, Count::plus));
        return counts;
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(row.getString(1), row.getString(2), new Count(row.getInt(3), row.getBigDecimal(4)));
    }

    private static String names(Enum<?>[] constants) {
        return dev.backstory.query.support.SqlArray.of(
                Arrays.stream(constants).map(Enum::name).toList());
    }
}
