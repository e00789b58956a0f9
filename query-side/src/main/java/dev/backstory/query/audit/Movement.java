package dev.backstory.query.audit;

import dev.backstory.query.audit.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which way an entry of an order was moved; whoever comes into it or leaves it was not moved. */
enum Movement {
    UP,
    DOWN;

    /** What these changes of one subject say; null where it was not moved. An unranked entry stands below the ranked. */
    static @Nullable Movement of(List<Change> changes) {
        for (var change : changes) {
            if (change.field().equals("standing") && (change.before() == null || change.after() == null)) {
                return null;
            }
        }
        return changes.stream()
                .filter(change -> change.field().equals("rank"))
                .findFirst()
                .map(change -> between((Integer) change.before(), (Integer) change.after()))
                .orElse(null);
    }

    private static @Nullable Movement between(@Nullable Integer before, @Nullable Integer after) {
        var from = before == null ? Integer.MAX_VALUE : before;
        var to = after == null ? Integer.MAX_VALUE : after;
        return to < from ? UP : to > from ? DOWN : null;
    }
}
