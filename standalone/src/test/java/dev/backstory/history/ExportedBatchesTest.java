package dev.backstory.history;

import static dev.backstory.history.Copied.TEXTS;
import static dev.backstory.history.ExportedFactsTest.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Client.Draft;
import dev.backstory.history.Whole.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Much happens in a moment where many commands are given at once: it is told in its order. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Whole.EVERYTHING, mode = ResourceAccessMode.READ)
class ExportedBatchesTest {
    private static final int BATCHES = 12;
    private static final int COMMANDS = 30;

    private final Whole whole = Whole.get();
    private final Person owner = whole.person(6);
    private final UUID product = UUID.randomUUID();
    private final List<Heap> heaps = List.of(Heap.empty(), Heap.empty());

    /** A backlog as this test knows it: the stories in it, and those of them that have a rank. */
    private record Heap(UUID id, Set<UUID> open, Set<UUID> ranked) {
        static Heap empty() {
            return new Heap(UUID.randomUUID(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void leave(UUID story) {
            open.remove(story);
            ranked.remove(story);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ranks_after_each_moment_are_the_same(long seed) {
        System.out.println("Exported batches: seed " + seed);
        begin();
        var dice = Dice.of("batches", seed);
        for (int i = 0; i < BATCHES; i++) {
            var batch = new ArrayList<Draft>();
            for (int j = 0; j < COMMANDS; j++) {
                batch.add(any(dice));
            }
            var answer = whole.client().sendAll(owner, batch);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        }
        var moments = whole.events(product).stream()
                .map(event -> event.provenance().occurred())
                .distinct()
                .count();
        assertThat(moments).isLessThan(BATCHES * 2);
        Copied.of(whole, product, owner, TEXTS, key("B"))
                .withoutTrouble()
                .isToldAlike()
                .isEqualAt(BATCHES * 2, seed);
    }

    private void begin() {
        take(
                whole.admin(),
                "CreateProduct",
                "backlogId",
                heaps.get(0).id(),
                "key",
                key("A"),
                "name",
                "Batches",
                "manager",
                owner.id());
        var other = whole.person(5);
        take(owner, "AssignRole", "person", other.id(), "role", "PRODUCT_MANAGER");
        take(other, "AssignRole", "person", owner.id(), "role", "PRODUCT_OWNER");
        take(owner, "OpenBacklog", "backlogId", heaps.get(1).id(), "name", "Other");
    }

    private Draft any(Dice dice) {
        var backlog = dice.of(heaps);
        var stories = backlog.open();
        var kind = stories.size() < 4 ? 0 : dice.below(10);
        if (kind < 3) {
            return define(dice, backlog);
        }
        var story = dice.of(stories);
        if (kind == 3) {
            backlog.leave(story);
            return draft("WithdrawStory", "storyId", story);
        }
        if (kind == 4) {
            var to = heaps.get(1 - heaps.indexOf(backlog));
            backlog.leave(story);
            var place = place(dice, to, story);
            return draft("MoveStory", "storyId", story, "backlogId", to.id(), "placement", place);
        }
        return reprioritise(dice, backlog);
    }

    private Draft define(Dice dice, Heap backlog) {
        var story = dice.id();
        var place = place(dice, backlog, story);
        return draft("DefineStory", "storyId", story, "backlogId", backlog.id(), "title", "Story", "placement", place);
    }

    private Draft reprioritise(Dice dice, Heap backlog) {
        var moves = new ArrayList<Map<String, Object>>();
        for (int i = dice.below(4); i >= 0; i--) {
            var story = dice.of(backlog.open());
            moves.add(Body.of("storyId", story, "to", place(dice, backlog, story)));
        }
        return draft("ReprioritiseBacklog", "backlogId", backlog.id(), "moves", moves);
    }

    private Object place(Dice dice, Heap backlog, UUID story) {
        backlog.open().add(story);
        var others = new ArrayList<>(backlog.ranked());
        others.remove(story);
        if (dice.percent(20)) {
            backlog.ranked().remove(story);
            return "UNRANKED";
        }
        backlog.ranked().add(story);
        return others.isEmpty() || dice.percent(20)
                ? dice.of("TOP", "BOTTOM")
                : Body.of(dice.of("before", "after"), dice.of(others));
    }

    private Draft draft(String command, Object... namesAndValues) {
        var body = Body.of(namesAndValues);
        body.put("productId", product);
        body.put("rationale", Body.of("text", "By order"));
        return new Draft(owner, command, body);
    }

    private void take(Person actor, String command, Object... namesAndValues) {
        var body = Body.of(namesAndValues);
        body.put("productId", product);
        whole.client().taken(new Draft(actor, command, body));
    }
}
