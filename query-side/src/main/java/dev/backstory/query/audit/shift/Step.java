package dev.backstory.query.audit.shift;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One event of a backlog as what it did to ranks. */
record Step(long position, List<Moved> moves) {
    /** One that the event moved, brought in or took out; a null rank: not ranked. */
    record Moved(
            UUID story, @Nullable Integer before, @Nullable Integer after) {}

    boolean moves(UUID story) {
        return of(story) != null;
    }

    /** The rank after the event of a story that had this one before it. */
    @Nullable
    Integer after(UUID story, @Nullable Integer before) {
        var own = of(story);
        return own != null ? own.after() : passed(before, Moved::before, Moved::after);
    }

    /** The rank before the event of a story that has this one after it. */
    @Nullable
    Integer before(UUID story, @Nullable Integer after) {
        var own = of(story);
        return own != null ? own.before() : passed(after, Moved::after, Moved::before);
    }

    private @Nullable Moved of(UUID story) {
        return moves.stream()
                .filter(moved -> moved.story().equals(story))
                .findFirst()
                .orElse(null);
    }

    /** Those that did not move keep their order: take out all that moved, then put them back where they now stand. */
    private @Nullable Integer passed(
            @Nullable Integer rank, Function<Moved, @Nullable Integer> from, Function<Moved, @Nullable Integer> to) {
        if (rank == null) {
            return null;
        }
        int stood = rank;
        var gone = moves.stream().map(from).filter(left -> left != null && left < stood);
        var stands = stood - (int) gone.count();
        var taken = moves.stream().map(to).filter(Objects::nonNull).sorted().toList();
        for (var place : taken) {
            stands += place <= stands ? 1 : 0;
        }
        return stands;
    }
}
