package dev.backstory.query.story;

import dev.backstory.events.Allocation;
import dev.backstory.query.support.SqlArray;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many stories and points, in all, by kind and by status, and how the work is shared out. */
public record Totals(
        int stories,
        BigDecimal points,
        Map<String, Count> byKind,
        Map<String, Count> byStatus,
        Map<String, Share> allocation) {
    private static final String KINDS = names(StoryKind.values());
    private static final String STATUSES = names(StoryStatus.values());

    /** A number of stories and the sum of their points. */
    public record Count(int stories, BigDecimal points) {
        static final Count NONE = new Count(0, BigDecimal.ZERO);

        Count plus(Count other) {
            return new Count(stories + other.stories, points.add(other.points));
        }
    }

    private record Group(String kind, String status, Count count) {}

    /** Of all that stand in a backlog, from the counts that are kept: the same few look-ups for any number of stories. */
    public static Totals of(JdbcClient sql, UUID backlog, @Nullable Allocation policy, long position) {
        return of(kept(sql, backlog, position), policy);
    }

    /** Of those in a backlog that meet a filter: from the same counts if these tell, else by counting the matches. */
    public static Totals of(JdbcClient sql, StoryMatches matches, @Nullable Allocation policy) {
        if (matches.filter().isCounted()) {
            var meant = kept(sql, matches.backlog(), matches.position()).stream()
                    .filter(group -> matches.filter().admits(group.kind, group.status));
            return of(meant.toList(), policy);
        }
        return of(
                sql.sql(matches.counted())
                        .params(matches.values())
                        .query(Totals::group)
                        .list(),
                policy);
    }

    private static List<Group> kept(JdbcClient sql, UUID backlog, long position) {
        return sql.sql("select kind, status, stories, points from unnest(cast(:kinds as text[])) k,"
                        + " unnest(cast(:statuses as text[])) t, lateral (select * from story_total"
                        + " where backlog_id = :backlog and kind = k and status = t and from_position <= :position"
                        + " order by from_position desc limit 1) counted where stories > 0")
                .param("kinds", KINDS)
                .param("statuses", STATUSES)
                .param("backlog", backlog)
                .param("position", position)
                .query(Totals::group)
                .list();
    }

    private static Totals of(List<Group> groups, @Nullable Allocation policy) {
        var all = groups.stream().map(Group::count).reduce(Count.NONE, Count::plus);
        var byKind = by(groups, Group::kind);
        return new Totals(all.stories, all.points, byKind, by(groups, Group::status), Share.of(byKind, policy));
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
        return SqlArray.of(Arrays.stream(constants).map(Enum::name).toList());
    }
}
