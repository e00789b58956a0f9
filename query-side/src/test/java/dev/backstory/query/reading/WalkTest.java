package dev.backstory.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.web.caller.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** All pages of a view, one after the other. */
class WalkTest {
    private static final int ENTRIES = 100_000;
    private static final int PAGE = 500;

    private final At first = new At(
            UUID.randomUUID(),
            7,
            Instant.EPOCH,
            new Caller(UUID.randomUUID(), "Reader", false, false),
            Set.of(),
            new Parameters(new MockHttpServletRequest("GET", "/api/v1/test")),
            null,
            PAGE);
    private long held;
    private long heldMost;

    @Test
    void gives_every_entry_once_and_holds_no_more_than_a_page() {
        var walk = new Walk<>(first, Integer.MAX_VALUE, this::page);
        long expected = 0;
        for (var entries = walk.next(); !entries.isEmpty(); entries = walk.next()) {
            for (var entry : entries) {
                assertThat(entry).isEqualTo(expected++);
                held--;
            }
        }
        assertThat(expected).isEqualTo(ENTRIES);
        assertThat(heldMost).isEqualTo(PAGE + 1); // one more is read to see whether another page follows
        assertThat(walk.next()).isEmpty();
    }

    @Test
    void ends_with_the_entry_that_was_asked_for_as_the_last() {
        for (int most : new int[] {1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE}) {
            var walk = new Walk<>(first, most, this::page);
            var all = new ArrayList<Long>();
            for (var entries = walk.next(); !entries.isEmpty(); entries = walk.next()) {
                all.addAll(entries);
            }
            assertThat(all).isEqualTo(LongStream.range(0, most).boxed().toList());
        }
    }

    @Test
    void goes_on_after_a_page_of_which_nothing_was_left() {
        var pages = new ArrayList<>(List.of(new Page<Long>(List.of(), first.next("1")), new Page<>(List.of(5L), null)));
        var walk = new Walk<>(first, 10, at -> pages.removeFirst());
        assertThat(walk.next()).containsExactly(5L);
        assertThat(walk.next()).isEmpty();
    }

    private Page<Long> page(At at) {
        assertThat(at.position()).isEqualTo(7);
        long from = at.place() == null ? 0 : at.placeNumber() + 1;
        var read = IntStream.range(0, at.limitAndOne())
                .mapToObj(i -> from + i)
                .filter(entry -> entry < ENTRIES)
                .toList();
        held += Math.min(read.size(), PAGE);
        heldMost = Math.max(heldMost, held + (read.size() > PAGE ? 1 : 0));
        return at.page(read, String::valueOf);
    }
}
