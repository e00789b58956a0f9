package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.query.LiveViews;
import dev.backstory.query.audit.AuditEndpoint.Entries;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.audit.shift.RankShifts.Bounds;
import dev.backstory.query.order.Order;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a story's history has each rank that it ever had, also those that it got because others moved past it. */
class RankHistoryTest {
    private static final Bounds TIGHT = new Bounds(60, 50);

    private final LiveViews views = LiveViews.get();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void at_every_position_it_is_the_rank_that_the_order_gives(long seed) {
        var shuffle = lived(seed, 120);
        var random = new Random(seed);
        var ranks = ranks(shuffle);
        for (var story : shuffle.stories) {
            var order = random.nextBoolean() ? "asc" : "desc";
            var endpoint = TestAudit.endpoint(views, random.nextBoolean() ? TIGHT : new Bounds(10_000, 2_000));
            var entries = walk(endpoint, shuffle, story, 1 + random.nextInt(9), "order", order);
            var where = "seed %d, story %s, %s".formatted(seed, story, order);
            assertThat(entries).as(where).isSortedAccordingTo(byPosition(order));
            mustTell(order.equals("asc") ? entries : entries.reversed(), story, ranks, where);
        }
    }

    @Test
    void what_is_told_in_passing_is_marked_and_the_rest_is_as_it_was_without() {
        var shuffle = lived(4, 60);
        var story = shuffle.stories.getFirst();
        var endpoint = TestAudit.endpoint(views);
        var given = walk(endpoint, shuffle, story, 500, "ranks", "given");
        var all = walk(endpoint, shuffle, story, 500, "ranks", "all");
        assertThat(all.stream().filter(entry -> entry.passive() == null)).isEqualTo(given);
        assertThat(all.stream().filter(entry -> entry.passive() != null))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.passive()).isTrue();
                    assertThat(entry.subject().id()).isIn(shuffle.backlogs);
                    assertThat(entry.changes())
                            .singleElement()
                            .satisfies(
                                    change -> assertThat(change.subject().id()).isEqualTo(story));
                });
    }

    @Test
    void is_read_as_of_any_moment() {
        var shuffle = lived(5, 60);
        var story = shuffle.stories.getFirst();
        var endpoint = TestAudit.endpoint(views);
        var all = walk(endpoint, shuffle, story, 500, "ranks", "all");
        var then = all.get(all.size() / 2).position();
        var upToThen = all.stream().filter(entry -> entry.position() <= then).toList();
        assertThat(walk(endpoint, shuffle, story, 3, "ranks", "all", "asOf", "position:" + then))
                .isEqualTo(upToThen);
        assertThat(walk(endpoint, shuffle, story, 3, "ranks", "all", "order", "desc", "asOf", "position:" + then))
                .isEqualTo(upToThen.reversed());
    }

    @Test
    void refuses_other_ranks_and_unknown_stories() {
        var shuffle = lived(6, 5);
        var endpoint = TestAudit.endpoint(views);
        for (var ranks : List.of("passive", "ALL", "")) {
            assertThatThrownBy(() -> history(endpoint, shuffle, shuffle.stories.getFirst(), "ranks", ranks))
                    .isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> history(endpoint, shuffle, UUID.randomUUID(), "ranks", "all"))
                .isInstanceOf(Problem.class);
    }

    private Shuffle lived(long seed, int commands) {
        var shuffle = new Shuffle(seed);
        views.log().append(shuffle.life.next(), shuffle.beginning());
        for (var i = 0; i < commands; i++) {
            views.log().append(shuffle.life.next(), shuffle.command());
        }
        views.caughtUp(shuffle.life.product);
        return shuffle;
    }

    /** Each ranked story's rank at each position of the product, asked of the order itself. */
    private Map<Long, Map<UUID, Integer>> ranks(Shuffle shuffle) {
        var ranks = new TreeMap<Long, Map<UUID, Integer>>();
        for (var event : views.log().of(shuffle.life.product)) {
            var all = new HashMap<UUID, Integer>();
            for (var backlog : shuffle.backlogs) {
                all.putAll(Order.at(views.sql(), backlog, event.position()).ranks(shuffle.stories));
            }
            ranks.put(event.position(), all);
        }
        return ranks;
    }

    private static void mustTell(
            List<AuditEntry> entries, UUID story, Map<Long, Map<UUID, Integer>> ranks, String where) {
        var told = new HashMap<Long, Change>();
        entries.forEach(entry -> entry.changes().stream()
                .filter(change -> change.field().equals("rank"))
                .forEach(change -> told.put(entry.position(), change)));
        @Nullable Object rank = null;
        for (var position : ranks.keySet()) {
            var change = told.get(position);
            if (change != null) {
                assertThat(change.before()).as("%s, before %d", where, position).isEqualTo(rank);
                rank = change.after();
            }
            var expected = Objects.requireNonNull(ranks.get(position)).get(story);
            assertThat(rank).as("%s, at %d", where, position).isEqualTo(expected);
        }
    }

    private static java.util.Comparator<AuditEntry> byPosition(String order) {
        var ascending = java.util.Comparator.comparingLong(AuditEntry::position);
        return order.equals("asc") ? ascending : ascending.reversed();
    }

    /** All entries, page by page. */
    private static List<AuditEntry> walk(
            AuditEndpoint endpoint, Shuffle shuffle, UUID story, int limit, String... parameters) {
        var asked = new ArrayList<>(List.of(parameters));
        if (!asked.contains("ranks")) {
            asked.addAll(List.of("ranks", "all"));
        }
        asked.addAll(List.of("limit", String.valueOf(limit)));
        var page = history(endpoint, shuffle, story, asked.toArray(String[]::new));
        var entries = new ArrayList<>(page.entries());
        while (page.next() != null) {
            page = history(endpoint, shuffle, story, Asked.and(asked, "next", page.next()));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            entries.addAll(page.entries());
        }
        return entries;
    }

    private static Entries history(AuditEndpoint endpoint, Shuffle shuffle, UUID story, String... parameters) {
        var caller = new Caller(shuffle.life.owner, "Owner", false, false);
        var answer = endpoint.history(shuffle.life.product, story, caller, Asked.with(parameters));
        return (Entries) Objects.requireNonNull(answer.getBody());
    }
}
