package dev.backstory.command.ranking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;

/** Works out what moves come to: first where everything stands in the end, then the fewest entries that need new keys. */
final class Rearrangement {

    private final Ranking before;
    private final SequencedSet<UUID> moved = new LinkedHashSet<>();
    private Ranking draft;

    private Rearrangement(Ranking before) {
        this.before = before;
        this.draft = before;
    }

    static Reordering of(Ranking before, List<Move> moves) {
        before.refusal(moves).ifPresent(refusal -> {
            throw new IllegalArgumentException("not checked in advance: " + refusal);
        });
        var rearrangement = new Rearrangement(before);
        moves.forEach(rearrangement::make);
        rearrangement.forgetWhoCanStay();
        return rearrangement.settled();
    }

    static Reordering entering(Ranking before, UUID id, Placement to) {
        if (before.contains(id)) {
            throw new IllegalArgumentException("is here already: " + id);
        }
        var rearrangement = new Rearrangement(before.placed(id, null));
        rearrangement.make(new Move(id, to, null));
        rearrangement.moved.add(id);
        return rearrangement.settled();
    }

    private void make(Move move) {
        var gap = Gap.of(draft, move.to());
        boolean standsThere = gap == null ? draft.keyOf(move.id()) == null : gap.isNextTo(move.id());
        if (standsThere) {
            return;
        }
        draft = draft.placed(move.id(), gap == null ? null : gap.key());
        moved.add(move.id());
    }

    private void forgetWhoCanStay() {
        moved.removeIf(id -> draft.keyOf(id) == null && before.keyOf(id) == null);
        Run.of(draft, moved).forEach(run -> run.staying(before).forEach(moved::remove));
    }

    private Reordering settled() {
        var runs = Run.of(draft, moved);
        var respaced = Respacing.roomFor(runs, before);
        var roomy = before;
        for (var entry : respaced) {
            roomy = roomy.placed(entry.id(), entry.key());
        }
        var after = roomy;
        for (var id : moved) {
            after = after.placed(id, null);
        }
        for (var run : runs) {
            after = run.placed(after);
        }
        var end = after;
        return new Reordering(
                moved.stream().map(id -> Reordering.Moved.of(id, before, end)).toList(), respaced, end);
    }
}
