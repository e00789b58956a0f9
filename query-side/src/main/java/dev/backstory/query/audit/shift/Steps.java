package dev.backstory.query.audit.shift;

import dev.backstory.query.audit.shift.Step.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some of a backlog's events in the order of a walk, each whole; {@code rows} were read for them. */
record Steps(List<Step> steps, boolean areLast, int rows) {
    private static final String READ = """
            select event.position, moved.subject_id, moved.before, moved.after from (select position from audit_subject \
            where product_id = :product and subject_id = :backlog and subject_type = 'BACKLOG' and position > :after \
            and position <= :until order by position in this order limit :rows) event left join lateral (select s.subject_id, \
            cast(change ->> 'before' as integer) as before, cast(change ->> 'after' as integer) as after \
            from audit_subject s cross join lateral jsonb_array_elements(s.changes) change \
            where s.product_id = :product and s.position = event.position and s.subject_type = 'STORY' \
            and change ->> 'field' = 'rank') moved on true order by event.position in this order limit :rows""";

    private record Row(long position, @Nullable Moved moved) {}

    /** At most so many rows' worth, which must be more than one event can have. */
    static Steps read(JdbcClient sql, UUID product, UUID backlog, Stretch stretch, int rowsMax) {
        var rows = sql.sql(READ.replace("in this order", stretch.ascending() ? "asc" : "desc"))
                .param("product", product)
                .param("backlog", backlog)
                .param("after", stretch.after())
                .param("until", stretch.until())
                .param("rows", rowsMax)
                .query((row, number) -> {
                    var story = row.getObject(2, UUID.class);
                    var before = row.getObject(3, Integer.class);
                    var after = row.getObject(4, Integer.class);
                    return new Row(row.getLong(1), story == null ? null : new Moved(story, before, after));
                })
                .list();
        return of(rows, rows.size() < rowsMax);
    }

    /** The last event may be cut off where more follow. */
    private static Steps of(List<Row> rows, boolean areLast) {
        var steps = new ArrayList<Step>();
        for (var row : rows) {
            if (steps.isEmpty() || steps.getLast().position() != row.position) {
                steps.add(new Step(row.position, new ArrayList<>()));
            }
            if (row.moved != null) {
                steps.getLast().moves().add(row.moved);
            }
        }
        if (!areLast) {
            steps.removeLast();
        }
        return new Steps(steps, areLast, rows.size());
    }
}
