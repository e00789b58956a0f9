package dev.backstory.command.ranking;

import static dev.backstory.command.ranking.Refusal.Reason.ANCHOR_IS_ITSELF;
import static dev.backstory.command.ranking.Refusal.Reason.ANCHOR_NOT_RANKED;
import static dev.backstory.command.ranking.Refusal.Reason.ENTRY_UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final UUID FIRST = Entries.id(1);
    private static final UUID SECOND = Entries.id(2);
    private static final UUID UNRANKED = Entries.id(8);
    private static final UUID STRANGER = Entries.id(9);
    private static final Ranking RANKING = Entries.ranked(2).placed(UNRANKED, null);

    @Test
    void names_a_moved_entry_that_is_not_here() {
        assertRefused(
                1, ENTRY_UNKNOWN, STRANGER, move(FIRST, new Placement.Top()), move(STRANGER, new Placement.Top()));
    }

    @Test
    void names_an_entry_that_is_to_stand_next_to_itself() {
        assertRefused(0, ANCHOR_IS_ITSELF, FIRST, move(FIRST, new Placement.Before(FIRST)));
        assertRefused(0, ANCHOR_IS_ITSELF, UNRANKED, move(UNRANKED, new Placement.After(UNRANKED)));
    }

    @Test
    void names_an_anchor_that_is_unranked_or_not_here() {
        assertRefused(0, ANCHOR_NOT_RANKED, UNRANKED, move(FIRST, new Placement.After(UNRANKED)));
        assertRefused(0, ANCHOR_NOT_RANKED, STRANGER, move(FIRST, new Placement.Before(STRANGER)));
    }

    @Test
    void names_an_anchor_that_an_earlier_move_took_out_of_the_order() {
        assertRefused(
                1,
                ANCHOR_NOT_RANKED,
                SECOND,
                move(SECOND, new Placement.Unranked()),
                move(FIRST, new Placement.After(SECOND)));
    }

    @Test
    void accepts_an_anchor_that_an_earlier_move_ranked() {
        var moves = List.of(move(UNRANKED, new Placement.Top()), move(FIRST, new Placement.Before(UNRANKED)));
        assertEquals(Optional.empty(), RANKING.refusal(moves));
    }

    @Test
    void holds_for_an_entry_that_enters() {
        assertEquals(Optional.empty(), RANKING.refusal(STRANGER, new Placement.After(FIRST)));
        assertEquals(
                Optional.of(new Refusal(0, ANCHOR_IS_ITSELF, STRANGER)),
                RANKING.refusal(STRANGER, new Placement.After(STRANGER)));
        assertEquals(
                Optional.of(new Refusal(0, ANCHOR_NOT_RANKED, UNRANKED)),
                RANKING.refusal(STRANGER, new Placement.After(UNRANKED)));
    }

    private static Move move(UUID id, Placement to) {
        return new Move(id, to, null);
    }

    private static void assertRefused(int index, Refusal.Reason reason, UUID id, Move... moves) {
        assertEquals(Optional.of(new Refusal(index, reason, id)), RANKING.refusal(List.of(moves)));
    }
}
