package dev.backstory.query.audit.shift;

import dev.backstory.query.order.Order;
import dev.backstory.query.story.StoryStay;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows one story's rank along the events of the backlogs that it stood in. */
final class RankWalk {
    private final JdbcClient sql;
    private final UUID product;
    private final UUID story;
    private final NavigableSet<Long> own;
    private final int shiftsMax;
    private final int rowsAtOnce;
    private final List<Shift> shifts = new ArrayList<>();
    private int rowsLeft;
    private @Nullable Integer rank;
    private @Nullable Long stoppedAt;

    /** @param own the positions of the story's own entries: nothing else gives an unranked one a rank */
    RankWalk(
            JdbcClient sql, UUID product, UUID story, NavigableSet<Long> own, int shiftsMax, RankShifts.Bounds bounds) {
        this.sql = sql;
        this.product = product;
        this.story = story;
        this.own = own;
        this.shiftsMax = shiftsMax;
        this.rowsAtOnce = bounds.rowsAtOnce();
        this.rowsLeft = bounds.rowsMax();
    }

    /** Goes along a stay in a backlog; false where it may not go on. */
    boolean along(StoryStay stay, Stretch stretch) {
        var rest = stretch.within(stay.from(), stay.until());
        rank = stay.holds(rest.start())
                ? Order.at(sql, stay.backlog(), rest.start())
                        .ranks(List.of(story))
                        .get(story)
                : null;
        while (!rest.isEmpty()) {
            if (rowsLeft <= 0 || shifts.size() >= shiftsMax) {
                stoppedAt = rest.seen();
                return false;
            }
            rest = rank == null ? rest.fromFirstOf(own) : rest;
            rest = rest.isEmpty() ? rest : on(Steps.read(sql, product, stay.backlog(), rest, rowsAtOnce), rest);
        }
        return true;
    }

    RankShifts.Found found() {
        return new RankShifts.Found(List.copyOf(shifts), stoppedAt);
    }

    /** What is left of the way after these steps. */
    private Stretch on(Steps steps, Stretch way) {
        var rest = way;
        rowsLeft -= steps.rows();
        for (var step : steps.steps()) {
            pass(step, way.ascending());
            rest = rest.beyond(step.position());
            if (shifts.size() >= shiftsMax) {
                return rest;
            }
        }
        return steps.areLast() ? rest.ended() : rest;
    }

    private void pass(Step step, boolean ascending) {
        var here = rank;
        var next = ascending ? step.after(story, here) : step.before(story, here);
        rank = next;
        if (here != null && next != null && !here.equals(next) && !step.moves(story)) {
            shifts.add(new Shift(step.position(), ascending ? here : next, ascending ? next : here));
        }
    }
}
