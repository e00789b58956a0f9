package dev.backstory.query.audit.shift;

import dev.backstory.query.story.StoryStay;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the ranks that a story got because others moved past it. They are stored nowhere: what an event says of those
 * that it moved tells how far each of the others shifted, from the rank on that the story had in between.
 */
@Component
public final class RankShifts {
    private static final Bounds BOUNDS = new Bounds(10_000, 2_000);

    private final JdbcClient sql;
    private final Bounds bounds;

    /** How many rows are looked at for one request, and at once; a row is one story that an event moved: 1,000 at most. */
    public record Bounds(int rowsMax, int rowsAtOnce) {}

    /** What was found; {@code stoppedAt} is the position up to and with which it was looked for, null: everywhere. */
    public record Found(List<Shift> shifts, @Nullable Long stoppedAt) {}

    @Autowired
    public RankShifts(JdbcClient sql) {
        this(sql, BOUNDS);
    }

    public RankShifts(JdbcClient sql, Bounds bounds) {
        this.sql = sql;
        this.bounds = bounds;
    }

    /**
     * The first so many of a story's in a stretch of the log, in its order.
     *
     * @param own the positions of all of the story's own entries in this stretch
     */
    public Found find(UUID product, UUID story, Stretch stretch, Collection<Long> own, int limit) {
        var walk = new RankWalk(sql, product, story, new TreeSet<>(own), limit, bounds);
        var stays = StoryStay.of(sql, story, stretch.after(), stretch.until());
        for (var stay : stretch.ascending() ? stays : stays.reversed()) {
            if (!walk.along(stay, stretch)) {
                break;
            }
        }
        return walk.found();
    }
}
