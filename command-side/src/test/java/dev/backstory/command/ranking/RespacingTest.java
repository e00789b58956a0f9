package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespacingTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keeps_keys_short_however_often_the_same_gap_is_used(long seed) {
        var random = new Random(seed);
        var ranking = Entries.ranked(20);
        int respacings = 0;
        for (long i = 100; i < 3_100; i++) {
            var to = random.nextInt(10) > seed
                    ? new Placement.Before(Entries.id(11))
                    : new Placement.After(Entries.id(10));
            var reordering = ranking.enter(Entries.id(i), to);
            assertRespacedWithoutAlteringTheOrder(reordering, ranking.placed(Entries.id(i), null));
            respacings += reordering.respaced().isEmpty() ? 0 : 1;
            ranking = reordering.after();
            var key = ranking.keyOf(Entries.id(i));
            assertTrue(key != null && key.length() <= OrderKey.LENGTH_MAX, key);
        }
        assertTrue(respacings > 0 && respacings < 100, respacings + " respacings");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leaves_the_order_alone_when_many_gaps_of_one_command_are_full(long seed) {
        var random = new Random(seed);
        var ranking = crowded(300);
        for (int command = 0; command < 10; command++) {
            var model = new NaiveRanking(ranking.order(), ranking.unranked());
            var moves = new ArrayList<Move>();
            int count = random.nextInt(1, 200);
            for (int i = 0; i < count; i++) {
                var id = model.order.get(random.nextInt(model.order.size()));
                var to = Entries.anywhere(random, model.order, id);
                model.put(id, to);
                moves.add(new Move(id, to, null));
            }
            var reordering = ranking.reorder(moves);
            assertRespacedWithoutAlteringTheOrder(reordering, ranking);
            assertEquals(model.order, reordering.after().order());
            assertTrue(command > 0 || !reordering.respaced().isEmpty(), "nothing was respaced");
            ranking = reordering.after();
        }
    }

    /** Pairs of entries with so little room in between that not even a key of the greatest length fits. */
    private static Ranking crowded(int pairs) {
        var keys = OrderKey.spread(null, null, pairs);
        var entries = new ArrayList<Ranking.Entry>();
        for (int i = 0; i < pairs; i++) {
            var key = keys.get(i);
            var next = key + "0".repeat(OrderKey.LENGTH_MAX - key.length() - 1) + "1";
            entries.add(new Ranking.Entry(Entries.id(2L * i + 1), key));
            entries.add(new Ranking.Entry(Entries.id(2L * i + 2), next));
        }
        return Ranking.of(entries);
    }

    private static void assertRespacedWithoutAlteringTheOrder(Reordering reordering, Ranking before) {
        var respaced = before;
        var ids = new HashSet<UUID>();
        for (var entry : reordering.respaced()) {
            assertNotEquals(before.keyOf(entry.id()), entry.key());
            assertTrue(ids.add(entry.id()), "respaced twice");
            respaced = respaced.placed(entry.id(), entry.key());
        }
        assertTrue(ids.size() <= 1_000, ids.size() + " respaced");
        assertEquals(before.order(), respaced.order());
        var evolved = respaced;
        for (var moved : reordering.moved()) {
            evolved = evolved.placed(moved.id(), moved.key());
        }
        assertEquals(reordering.after().entries(), evolved.entries());
    }

    @ParameterizedTest(name = "after {0} moves elsewhere")
    @ValueSource(ints = {0, 50})
    void touches_only_what_stands_near(int elsewhere) {
        var ranking = crowded(5_000);
        var moves = new ArrayList<Move>();
        for (int i = 0; i < elsewhere; i++) {
            moves.add(new Move(Entries.id(9_000L + i), new Placement.Bottom(), null));
        }
        moves.add(new Move(Entries.id(1), new Placement.After(Entries.id(5_001)), null));
        var reordering = ranking.reorder(moves);
        assertEquals(
                List.of(),
                reordering.respaced().stream()
                        .filter(entry -> Math.abs(entry.id().getLeastSignificantBits() - 5_001) > 20)
                        .toList());
        assertTrue(!reordering.respaced().isEmpty(), "nothing was respaced");
    }

    @Test
    void gives_new_keys_to_a_thousand_entries_at_most_in_one_command() {
        var ranking = crowded(20_000);
        var moves = new ArrayList<Move>();
        for (long i = 0; i < 200; i++) {
            moves.add(new Move(Entries.id(1 + i), new Placement.After(Entries.id(10_001 + 100 * i)), null));
        }
        var reordering = ranking.reorder(moves);
        assertRespacedWithoutAlteringTheOrder(reordering, ranking);
        assertTrue(reordering.respaced().size() > 900, reordering.respaced().size() + " respaced");
        for (var move : moves) {
            assertEquals(move.to().anchor(), reordering.after().above(move.id()));
        }
    }

    @Test
    void widens_the_window_until_keys_are_short_again() {
        var prefix = "a1" + "0".repeat(OrderKey.LENGTH_MAX - 4);
        var keys = OrderKey.spread(prefix, prefix + "5", 300);
        var ranking = Ranking.of(IntStream.range(0, 300)
                .mapToObj(i -> new Ranking.Entry(Entries.id(i), keys.get(i)))
                .toList());
        var reordering = ranking.enter(Entries.id(999), new Placement.After(Entries.id(150)));
        assertRespacedWithoutAlteringTheOrder(reordering, ranking.placed(Entries.id(999), null));
        var key = reordering.after().keyOf(Entries.id(999));
        assertTrue(key != null && key.length() <= OrderKey.LENGTH_MAX / 2, key);
    }
}
