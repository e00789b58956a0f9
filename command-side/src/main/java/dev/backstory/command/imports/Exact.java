package dev.backstory.command.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What only a history that was kept here can say of a fact; each part is null where nobody says it.
 *
 * @param ours of the status {@code to}: the one that it has here
 * @param precision of a first or last day: how sure both are from then on, MONTH or QUARTER; null for the day
 * @param which of a criterion: what tells it apart for good, whatever its text becomes
 * @param own when it was, where it could be told only at another time
 * @param position its place among the events that it comes from
 */
public record Exact(
        @Nullable OurStatus ours,
        @Nullable String precision,
        @Nullable String which,
        @Nullable Instant own,
        @Nullable Long position) {

    public static final Exact NOTHING = new Exact(null, null, null, null, null);
}
