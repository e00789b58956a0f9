package dev.backstory.query.audit.shift;

import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** The positions after one and up to another one, walked from the first on or from the last back. */
public record Stretch(long after, long until, boolean ascending) {
    /** The same, but not further than this position. */
    public Stretch upTo(long position) {
        return ascending ? new Stretch(after, position, true) : new Stretch(position - 1, until, false);
    }

    /** Whether a walk comes to the second position after the first one only. */
    public boolean isBeyond(long first, long second) {
        return ascending ? second > first : second < first;
    }

    boolean isEmpty() {
        return after >= until;
    }

    /** The position just after which the walk begins, in the time of the log. */
    long start() {
        return ascending ? after : until;
    }

    /** The position up to and with which the walk that has come here has seen everything. */
    long seen() {
        return ascending ? after : until + 1;
    }

    /** What of it lies from a first position to a last one, if there is a last one. */
    Stretch within(long first, @Nullable Long last) {
        return new Stretch(Math.max(after, first - 1), last == null ? until : Math.min(until, last), ascending);
    }

    /** What is left of it once the walk has passed this position. */
    Stretch beyond(long position) {
        return ascending ? new Stretch(position, until, true) : new Stretch(after, position - 1, false);
    }

    /** What is left of it from the first of these positions on that it comes to. */
    Stretch fromFirstOf(NavigableSet<Long> positions) {
        var first = ascending ? positions.higher(after) : positions.floor(until);
        if (first == null) {
            return ended();
        }
        return ascending ? new Stretch(first - 1, until, true) : new Stretch(after, first, false);
    }

    Stretch ended() {
        return ascending ? new Stretch(until, until, true) : new Stretch(after, after, false);
    }
}
