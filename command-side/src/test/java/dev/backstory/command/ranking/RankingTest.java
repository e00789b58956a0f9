package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    @Test
    void knows_nothing_of_a_stranger() {
        var ranking = Entries.ranked(3);
        assertFalse(ranking.contains(Entries.id(9)));
        assertNull(ranking.rankOf(Entries.id(9)));
        assertNull(ranking.keyOf(Entries.id(9)));
        assertNull(ranking.above(Entries.id(9)));
        assertNull(ranking.below(Entries.id(9)));
        assertEquals(ranking.entries(), ranking.left(Entries.id(9)).entries());
    }

    @Test
    void moves_an_entry_between_the_order_and_the_rest() {
        var ranking = Entries.ranked(3).placed(Entries.id(2), null);
        assertEquals(Entries.ids(1, 3), ranking.order());
        assertEquals(Entries.ids(2), ranking.unranked());
        assertTrue(ranking.contains(Entries.id(2)));
        assertEquals(Entries.ids(1, 3, 2), ranking.placed(Entries.id(2), "zV").order());
        assertEquals(List.of(), ranking.placed(Entries.id(2), "zV").unranked());
        assertEquals(List.of(), ranking.left(Entries.id(2)).unranked());
    }

    @Test
    void may_give_an_entry_the_key_of_another_that_gets_its_own_afterwards() {
        var ranking = Entries.ranked(2);
        var first = ranking.keyOf(Entries.id(1));
        var second = ranking.keyOf(Entries.id(2));
        var swapped = ranking.placed(Entries.id(1), second).placed(Entries.id(2), first);
        assertEquals(Entries.ids(2, 1), swapped.order());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void is_the_same_when_made_of_its_entries_in_any_order(long seed) {
        var random = new Random(seed);
        var ranking = Ranking.empty();
        for (int i = 0; i < 500; i++) {
            var id = Entries.any(random);
            ranking = ranking.enter(id, Entries.anywhere(random, ranking.order(), id))
                    .after();
        }
        var entries = ranking.entries();
        assertEquals(entries, Ranking.of(entries).entries());
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertEquals(entries, Ranking.of(shuffled).entries());
        assertEquals(ranking.rankOf(ranking.at(77)), Ranking.of(shuffled).rankOf(ranking.at(77)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void holds_a_hundred_thousand_entries_through_a_thousand_moves(long seed) {
        var random = new Random(seed);
        var ranking = Ranking.empty();
        for (int i = 1; i <= 100_000; i++) {
            ranking = ranking.enter(Entries.id(i), new Placement.Bottom()).after();
        }
        var moves = new ArrayList<Move>();
        for (int i = 0; i < 1_000; i++) {
            var anchor = Entries.id(random.nextInt(50_000) + 1L);
            moves.add(new Move(Entries.id(random.nextInt(50_000) + 50_001L), new Placement.Before(anchor), null));
        }
        var reordering = ranking.reorder(moves);
        var last = moves.getLast();
        assertEquals(100_000, reordering.after().order().stream().distinct().count());
        assertEquals(last.to().anchor(), reordering.after().below(last.id()));
        assertEquals(Entries.id(100_000 - 1L), ranking.at(99_999));
        assertEquals(
                moves.stream().map(Move::id).distinct().count(),
                reordering.moved().size());
    }

    @Test
    void refuses_a_reordering_that_was_not_checked_in_advance() {
        var move = new Move(Entries.id(9), new Placement.Top(), null);
        assertThrows(IllegalArgumentException.class, () -> Entries.ranked(1).reorder(List.of(move)));
        assertThrows(IllegalArgumentException.class, () -> Entries.ranked(1).enter(Entries.id(1), new Placement.Top()));
    }
}
