package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReorderingTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comes_to_what_a_plain_list_comes_to_after_any_history(long seed) {
        var random = new Random(seed);
        var ranking = Ranking.empty();
        var model = new NaiveRanking(List.of(), List.of());
        int most = 2 + (int) (seed * seed);
        for (int step = 0; step < 2_000; step++) {
            if (model.order.size() + model.unranked.size() < most && random.nextInt(3) == 0) {
                ranking = entered(ranking, model, random);
            } else if (random.nextInt(20) == 0 && !model.order.isEmpty()) {
                var gone = model.order.remove(random.nextInt(model.order.size()));
                ranking = ranking.left(gone);
            } else {
                ranking = reordered(ranking, model, random);
            }
            assertAgree(model, ranking);
        }
    }

    private static Ranking entered(Ranking ranking, NaiveRanking model, Random random) {
        var id = Entries.any(random);
        var to = Entries.anywhere(random, model.order, id);
        model.put(id, to);
        var reordering = ranking.enter(id, to);
        var after = reordering.after();
        var place = new Reordering.Moved(
                id, null, model.rankOf(id), after.keyOf(id), model.neighbour(id, -1), model.neighbour(id, 1));
        assertEquals(List.of(place), reordering.moved());
        return after;
    }

    private static Ranking reordered(Ranking ranking, NaiveRanking model, Random random) {
        var before = model.copy();
        var moves = new ArrayList<Move>();
        SequencedSet<UUID> touched = new LinkedHashSet<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count && !ranking.entries().isEmpty(); i++) {
            var all = ranking.entries();
            var id = touched.isEmpty() || random.nextInt(3) > 0
                    ? all.get(random.nextInt(all.size())).id()
                    : touched.getFirst();
            var to = Entries.anywhere(random, model.order, id);
            moves.add(new Move(id, to, null));
            if (model.put(id, to)) {
                touched.add(id);
            }
        }
        assertEquals(List.of(), ranking.refusal(moves).stream().toList());
        var reordering = ranking.reorder(moves);
        assertTellsOf(reordering, before, model, ranking, List.copyOf(touched));
        assertEvolvesTo(reordering, ranking, random);
        return reordering.after();
    }

    private static void assertTellsOf(
            Reordering reordering, NaiveRanking before, NaiveRanking after, Ranking ranking, List<UUID> touched) {
        var ids = reordering.moved().stream().map(Reordering.Moved::id).toList();
        assertEquals(touched.stream().filter(ids::contains).toList(), ids, "in the order of the moves");
        for (var moved : reordering.moved()) {
            var id = moved.id();
            assertEquals(before.rankOf(id), moved.rankBefore());
            assertEquals(after.rankOf(id), moved.rankAfter());
            assertEquals(after.neighbour(id, -1), moved.above());
            assertEquals(after.neighbour(id, 1), moved.below());
            assertEquals(reordering.after().keyOf(id), moved.key());
            assertTrue(moved.rankBefore() != null || moved.rankAfter() != null, "was and stays unranked");
        }
        for (var entry : ranking.entries()) {
            if (!ids.contains(entry.id())) {
                assertEquals(entry.key(), reordering.after().keyOf(entry.id()), "did not move");
            }
        }
        var reranked = touched.stream()
                .filter(id -> before.rankOf(id) != null && after.rankOf(id) != null)
                .toList();
        long listed = reranked.stream().filter(ids::contains).count();
        var gone = touched.stream().filter(id -> !reranked.contains(id)).toList();
        var from = new NaiveRanking(NaiveRanking.without(before.order, gone), List.of());
        var to = new NaiveRanking(NaiveRanking.without(after.order, gone), List.of());
        assertEquals(reranked.size() - to.mostThatStayed(from, reranked), listed, "the fewest possible");
        assertEquals(before.order.equals(after.order), reordering.changesNothing());
    }

    private static void assertEvolvesTo(Reordering reordering, Ranking before, Random random) {
        var moved = new ArrayList<>(reordering.moved());
        Collections.shuffle(moved, random);
        var evolved = before;
        for (var entry : reordering.respaced()) {
            evolved = evolved.placed(entry.id(), entry.key());
        }
        for (var entry : moved) {
            evolved = evolved.placed(entry.id(), entry.key());
        }
        assertEquals(reordering.after().entries(), evolved.entries());
    }

    private static void assertAgree(NaiveRanking model, Ranking ranking) {
        assertEquals(model.order, ranking.order());
        assertEquals(List.copyOf(model.unranked), ranking.unranked());
        assertEquals(model.order.size(), ranking.ranked());
        assertEquals(model.unranked.size(), ranking.unrankedCount());
        for (int rank = 1; rank <= model.order.size(); rank++) {
            var id = model.order.get(rank - 1);
            assertEquals(id, ranking.at(rank));
            assertEquals(rank, ranking.rankOf(id));
            assertEquals(model.neighbour(id, -1), ranking.above(id));
            assertEquals(model.neighbour(id, 1), ranking.below(id));
        }
        var keys = ranking.order().stream().map(ranking::keyOf).toList();
        assertEquals(keys.stream().sorted().distinct().toList(), keys);
    }
}
