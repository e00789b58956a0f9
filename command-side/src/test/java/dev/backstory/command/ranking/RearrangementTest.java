package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RearrangementTest {

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {1, 2, 3, 10})
    void is_no_change_where_everything_already_stands(int size) {
        var ranking = Entries.ranked(size);
        var moves = new ArrayList<Move>();
        moves.add(new Move(Entries.id(1), new Placement.Top(), null));
        moves.add(new Move(Entries.id(size), new Placement.Bottom(), null));
        for (int i = 1; i < size; i++) {
            moves.add(new Move(Entries.id(i), new Placement.Before(Entries.id(i + 1)), null));
            moves.add(new Move(Entries.id(i + 1), new Placement.After(Entries.id(i)), null));
        }
        assertTrue(ranking.reorder(moves).changesNothing());
        assertSame(ranking, ranking.reorder(moves).after());
    }

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {2, 3, 10, 1_000})
    void is_no_change_when_all_are_moved_and_stand_as_before(int size) {
        var ranking = Entries.ranked(size);
        var moves = new ArrayList<Move>();
        for (int i = 1; i <= size; i++) {
            moves.add(new Move(Entries.id(i), new Placement.Bottom(), null));
        }
        assertTrue(ranking.reorder(moves).changesNothing());
    }

    @ParameterizedTest(name = "{0} moves")
    @ValueSource(ints = {1, 1_000})
    void keeps_keys_short_when_all_moves_lead_to_one_gap(int count) {
        var ranking = Entries.ranked(2_000);
        var moves = new ArrayList<Move>();
        for (int i = 1; i <= count; i++) {
            moves.add(new Move(Entries.id(i), new Placement.Before(Entries.id(1_500)), null));
        }
        var reordering = ranking.reorder(moves);
        assertEquals(count, reordering.moved().size());
        assertEquals(List.of(), reordering.respaced());
        reordering
                .after()
                .entries()
                .forEach(entry -> assertTrue(entry.key() != null && entry.key().length() <= 6));
    }

    @Test
    void may_lean_on_an_entry_that_an_earlier_move_ranked() {
        var ranking = Entries.ranked(2).placed(Entries.id(9), null);
        var reordering = ranking.reorder(List.of(
                new Move(Entries.id(9), new Placement.Top(), null),
                new Move(Entries.id(2), new Placement.After(Entries.id(9)), null)));
        assertEquals(Entries.ids(9, 2, 1), reordering.after().order());
        assertEquals(Entries.ids(9, 2), ids(reordering));
    }

    @Test
    void forgets_an_entry_that_only_passed_through() {
        var ranking = Entries.ranked(2).placed(Entries.id(9), null);
        var reordering = ranking.reorder(List.of(
                new Move(Entries.id(9), new Placement.Top(), null),
                new Move(Entries.id(2), new Placement.Before(Entries.id(9)), null),
                new Move(Entries.id(9), new Placement.Unranked(), null)));
        assertEquals(Entries.ids(2, 1), reordering.after().order());
        assertEquals(Entries.ids(2), ids(reordering));
    }

    private static List<UUID> ids(Reordering reordering) {
        return reordering.moved().stream().map(Reordering.Moved::id).toList();
    }
}
