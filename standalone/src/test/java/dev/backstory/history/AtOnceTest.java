package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Client.Draft;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people do something to one backlog at the same time. */
class AtOnceTest {
    private static final int RERANKINGS = 50;
    private static final int CALLS = 40;

    private final Whole whole = Whole.get();
    private final Person owner = whole.person(8);
    private final Person manager = whole.person(7);
    private final UUID product = UUID.randomUUID();
    private final UUID backlog = UUID.randomUUID();
    private final List<UUID> stories = new ArrayList<>();

    @BeforeEach
    void a_product_with_a_backlog() {
        var key = "A"
                + Long.toString(System.nanoTime(), 36)
                        .toUpperCase(java.util.Locale.ROOT)
                        .substring(2);
        take(
                whole.admin(),
                "CreateProduct",
                "backlogId",
                backlog,
                "key",
                key,
                "name",
                "At once",
                "manager",
                manager.id());
        take(manager, "AssignRole", "person", owner.id(), "role", "PRODUCT_OWNER");
        for (int i = 0; i <= RERANKINGS; i++) {
            stories.add(UUID.randomUUID());
            take(owner, "DefineStory", "backlogId", backlog, "storyId", stories.getLast(), "title", "Story " + i);
        }
    }

    @Test
    void of_fifty_rerankings_at_once_none_is_lost() {
        var answers = atOnce(RERANKINGS, i -> whole.client().send(toTop(stories.get(i), null)));
        assertThat(answers).extracting(Http.Answer::status).containsOnly(200);
        var moved = rerankings().stream()
                .map(event -> ((BacklogReprioritised) event.event())
                        .moves()
                        .getFirst()
                        .id())
                .toList();
        assertThat(moved)
                .containsExactlyInAnyOrderElementsOf(stories.subList(0, RERANKINGS).stream()
                        .filter(story -> !story.equals(wasFirstAnyway(moved)))
                        .toList());
        var expected = new ArrayList<>(stories);
        moved.forEach(story -> {
            expected.remove(story);
            expected.addFirst(story);
        });
        assertThat(order()).isEqualTo(expected);
        new Views(whole, product, owner).someAt(new Dice(1), 20);
    }

    /** The first story is not moved where its command comes before all others: it stands there already. */
    private UUID wasFirstAnyway(List<UUID> moved) {
        return moved.contains(stories.getFirst()) ? product : stories.getFirst();
    }

    @Test
    void whoever_saw_what_is_no_longer_there_is_told_what_stands_there_now() {
        var seen = Body.of("below", stories.getFirst());
        var answers = atOnce(RERANKINGS, i -> whole.client().send(toTop(stories.get(i + 1), seen)));
        var taken = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(taken).hasSize(1);
        var version = taken.getFirst().body().path("version").asLong();
        var now = order().getFirst().toString();
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().path("type").asString()).endsWith("/neighbours-moved");
            assertThat(refused.body().path("neighbours").path("below").asString())
                    .isEqualTo(now);
            assertThat(refused.body().path("neighbours").path("above").isNull()).isTrue();
            assertThat(refused.body().path("version").asLong()).isEqualTo(version);
        });
        assertThat(rerankings()).hasSize(1);
    }

    @Test
    void forty_calls_with_one_key_have_one_effect_and_one_answer() {
        var draft = toTop(stories.getLast(), null).with("forty-" + product);
        var answers = atOnce(CALLS, i -> whole.client().send(draft));
        var first = whole.client().taken(draft);
        assertThat(answers).anyMatch(answer -> answer.status() == 200).allSatisfy(answer -> {
            if (answer.status() == 200) {
                assertThat(answer.body()).isEqualTo(first);
            } else {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.body().path("type").asString()).endsWith("/in-progress");
            }
        });
        assertThat(rerankings()).hasSize(1);
        var original = answers.stream()
                .filter(answer -> answer.status() == 200
                        && answer.raw()
                                .headers()
                                .firstValue("Idempotency-Replayed")
                                .isEmpty());
        assertThat(original).hasSize(1);
    }

    private Draft toTop(UUID story, @org.jspecify.annotations.Nullable Object seen) {
        var move = Body.of("storyId", story, "to", "TOP");
        if (seen != null) {
            move.put("seen", seen);
        }
        var body = Body.of(
                "productId",
                product,
                "backlogId",
                backlog,
                "moves",
                List.of(move),
                "rationale",
                Body.of("text", "It is the most urgent for " + story));
        return new Draft(owner, "ReprioritiseBacklog", body);
    }

    private void take(Person actor, String command, Object... namesAndValues) {
        var body = Body.of(namesAndValues);
        body.put("productId", product);
        whole.client().taken(new Draft(actor, command, body));
    }

    private List<RecordedEvent> rerankings() {
        return whole.events(product).stream()
                .filter(event -> event.event() instanceof BacklogReprioritised)
                .toList();
    }

    private List<UUID> order() {
        var head = whole.events(product).getLast().position();
        var order = new ArrayList<UUID>();
        whole.client()
                .view(owner, product, "/backlogs/" + backlog + "?limit=500", head)
                .body()
                .path("stories")
                .forEach(
                        story -> order.add(UUID.fromString(story.path("storyId").asString())));
        return order;
    }

    /** Does it so many times at once, all beginning when the last is ready. */
    private static List<Http.Answer> atOnce(int times, java.util.function.IntFunction<Http.Answer> what) {
        var ready = new CountDownLatch(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit((Callable<Http.Answer>) () -> {
                        ready.countDown();
                        ready.await();
                        return what.apply(i);
                    }))
                    .toList();
            return all.stream().map(AtOnceTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
