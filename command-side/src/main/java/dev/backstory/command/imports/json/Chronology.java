package dev.backstory.command.imports.json;

import dev.backstory.command.imports.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts what happened into the order of time, whichever way round the file has it. */
public final class Chronology {
    private Chronology() {}

    /** The oldest first; of one time in the order of the file, read from its older end. What runs backwards is noted. */
    public static <T> List<T> of(List<T> happened, Function<T, Instant> at, Account account) {
        var ordered = new ArrayList<>(happened);
        if (isNewestFirst(ordered, at)) Collections.reverse(ordered);
        for (int i = 1; i < ordered.size(); i++) {
            if (at.apply(ordered.get(i)).isBefore(at.apply(ordered.get(i - 1)))) {
                account.note("Changes whose times run backwards: they are put in the order of time");
            }
        }
        ordered.sort(Comparator.comparing(at));
        return ordered;
    }

    /** Told by the ends: a few out of place do not turn the list round. */
    private static <T> boolean isNewestFirst(List<T> happened, Function<T, Instant> at) {
        return happened.size() > 1 && at.apply(happened.getFirst()).isAfter(at.apply(happened.getLast()));
    }
}
