package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Moved;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done to an order: one move in full, or the first few of several in short.
 *
 * @param type of the entries, {@code many} what several of them are called
 * @param where the order is, e.g. "in Team backlog"
 */
record Reranking(SubjectType type, String many, String where, Names names) {
    private static final int TOLD_MAX = 3;

    String of(List<Moved> moves) {
        return moves.size() == 1 ? one(moves.getFirst()) : several(moves);
    }

    private String one(Moved moved) {
        return "moved %s %s%s"
                .formatted(
                        fromTo(moved),
                        where,
                        Places.neighbours(type, moved.rankAfter(), moved.above(), moved.below(), names));
    }

    private String several(List<Moved> moves) {
        var told = moves.stream().limit(TOLD_MAX).map(this::shortMove);
        var more = moves.size() > TOLD_MAX ? ", and " + (moves.size() - TOLD_MAX) + " more" : "";
        return "moved %d %s %s, %s%s"
                .formatted(moves.size(), many, where, told.collect(Collectors.joining(", ")), more);
    }

    private String shortMove(Moved moved) {
        var beside = moved.rankAfter() == null ? null : Places.beside(type, moved.above(), moved.below(), names);
        return fromTo(moved) + (beside == null ? "" : " " + beside);
    }

    private String fromTo(Moved moved) {
        return "%s from %s to %s"
                .formatted(
                        quoted(names.of(type, moved.id())),
                        Places.rank(moved.rankBefore()),
                        Places.rank(moved.rankAfter()));
    }
}
