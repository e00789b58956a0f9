package dev.backstory.command.ranking;

import static dev.backstory.command.ranking.Seen.Neighbour.NOTHING;
import static dev.backstory.command.ranking.Seen.Neighbour.UNCHECKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstory.command.ranking.Seen.Neighbour;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

    private static final Ranking RANKING = Entries.ranked(4).placed(Entries.id(8), null);

    @Test
    void agrees_where_the_neighbours_still_stand() {
        assertAgrees(4, new Placement.Top(), NOTHING, of(1));
        assertAgrees(1, new Placement.Bottom(), of(4), NOTHING);
        assertAgrees(4, new Placement.Before(Entries.id(2)), of(1), of(2));
        assertAgrees(4, new Placement.After(Entries.id(2)), of(2), of(3));
        assertAgrees(8, new Placement.After(Entries.id(4)), of(4), NOTHING);
    }

    @Test
    void does_not_count_the_moved_entry_as_a_neighbour() {
        assertAgrees(2, new Placement.Before(Entries.id(3)), of(1), of(3));
        assertAgrees(2, new Placement.After(Entries.id(1)), of(1), of(3));
        assertAgrees(1, new Placement.Top(), NOTHING, of(2));
        assertAgrees(4, new Placement.Bottom(), of(3), NOTHING);
    }

    @Test
    void tells_what_stands_there_now() {
        var place = new Placement.Before(Entries.id(3));
        assertContradicted(2, 3, 4, place, of(1), of(3));
        assertContradicted(2, 3, 4, place, of(2), of(4));
        assertContradicted(2, 3, 4, place, NOTHING, UNCHECKED);
        assertContradicted(2, 3, 4, place, UNCHECKED, NOTHING);
    }

    @Test
    void checks_only_what_was_said() {
        assertAgrees(4, new Placement.Top(), UNCHECKED, UNCHECKED);
        assertAgrees(4, new Placement.Before(Entries.id(3)), UNCHECKED, of(3));
        assertEquals(Optional.empty(), RANKING.contradicts(new Move(Entries.id(4), new Placement.Top(), null)));
    }

    @Test
    void finds_nothing_around_a_place_that_is_not_there() {
        assertAgrees(1, new Placement.Unranked(), NOTHING, NOTHING);
        assertAgrees(1, new Placement.After(Entries.id(8)), NOTHING, UNCHECKED);
        var move = new Move(Entries.id(1), new Placement.After(Entries.id(8)), new Seen(of(8), UNCHECKED));
        assertEquals(Optional.of(new Neighbours(null, null)), RANKING.contradicts(move));
    }

    @Test
    void has_no_id_for_what_is_not_checked() {
        assertThrows(IllegalArgumentException.class, () -> new Neighbour(false, Entries.id(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void sees_what_would_surround_the_entry_after_the_move(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 1_000; step++) {
            var ranking = Entries.ranked(random.nextInt(2, 6));
            var id = ranking.at(random.nextInt(ranking.ranked()) + 1);
            var to = Entries.anywhere(random, ranking.order(), id);
            var model = new NaiveRanking(ranking.order(), ranking.unranked());
            model.put(id, to);
            var seen = new Seen(said(model.neighbour(id, -1)), said(model.neighbour(id, 1)));
            assertEquals(Optional.empty(), ranking.contradicts(new Move(id, to, seen)));
        }
    }

    private static Neighbour said(@Nullable UUID id) {
        return id == null ? NOTHING : Neighbour.of(id);
    }

    private static Neighbour of(long number) {
        return Neighbour.of(Entries.id(number));
    }

    private static void assertAgrees(long id, Placement to, Neighbour above, Neighbour below) {
        var move = new Move(Entries.id(id), to, new Seen(above, below));
        assertEquals(Optional.empty(), RANKING.contradicts(move));
    }

    private static void assertContradicted(
            long above, long below, long id, Placement to, Neighbour seenAbove, Neighbour seenBelow) {
        var move = new Move(Entries.id(id), to, new Seen(seenAbove, seenBelow));
        assertEquals(Optional.of(new Neighbours(Entries.id(above), Entries.id(below))), RANKING.contradicts(move));
    }
}
