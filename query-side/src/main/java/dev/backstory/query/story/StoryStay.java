package dev.backstory.query.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That a story stood in a backlog, ranked or not: from the position at which it came until the one at which it left. */
public record StoryStay(UUID backlog, long from, @Nullable Long until) {
    /** Those of a story that lie at least in part after a position and up to another one, oldest first. */
    public static List<StoryStay> of(JdbcClient sql, UUID story, long after, long until) {
        var rows = sql.sql("select backlog_id, from_position, until_position from story where story_id = :story"
                        + " and listed and from_position <= :until"
                        + " and (until_position is null or until_position > :after) order by from_position")
                .param("story", story)
                .param("after", after)
                .param("until", until)
                .query((row, number) ->
                        new StoryStay(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, Long.class)))
                .list();
        return joined(rows);
    }

    public boolean holds(long position) {
        return from <= position && (until == null || position < until);
    }

    /** A story has a row for each of its changes; a stay outlasts most of them. */
    private static List<StoryStay> joined(List<StoryStay> rows) {
        var stays = new ArrayList<StoryStay>();
        for (var row : rows) {
            var last = stays.isEmpty() ? null : stays.getLast();
            if (last != null
                    && last.backlog.equals(row.backlog)
                    && Long.valueOf(row.from).equals(last.until)) {
                stays.removeLast();
                stays.add(new StoryStay(row.backlog, last.from, row.until));
            } else {
                stays.add(row);
            }
        }
        return stays;
    }
}
