package dev.backstory.web.operation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the building of all views anew stands.
 *
 * @param askedBy the administrator
 * @param begun when a node took it up
 * @param ended when the new views took the place of the old ones, or why not was clear
 * @param position up to which event they are built
 * @param head where the log ended when that was noted
 * @param rows about how many they have
 * @param attempts how often it ended early, and went on
 * @param error why it failed, or ended early the last time
 */
public record RebuildAnswer(
        UUID rebuildId,
        State state,
        UUID askedBy,
        Instant asked,
        @Nullable Instant begun,
        @Nullable Instant ended,
        long position,
        long head,
        long rows,
        int attempts,
        @Nullable String error) {

    /** What is done at the moment; the old views answer until it is done. */
    public enum State {
        /** For a query-side node that may make tables. */
        WAITING,
        /** From the log, beside the old ones. */
        BUILDING,
        /** With what has happened since. */
        CATCHING_UP,
        /** The new ones take the place of the old ones as soon as nobody reads what they do not have yet. */
        SWAPPING,
        DONE,
        /** The old ones stay. */
        FAILED
    }
}
