package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Client.Draft;
import dev.backstory.standalone.Http;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One command after the other: each must be taken or refused as the rules say, and every view equals the fold. */
class HistoryTest {
    private static final int SHORT = 40;
    private static final int LONG = 400;

    private final Whole whole = Whole.get();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("histories", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_command_is_taken_or_refused_as_the_rules_say(long seed) {
        var world = lived(seed, LONG);
        for (var product : world.products()) {
            new Views(whole, world, product).someAt(new Dice(seed), 25);
        }
        Invariants.check(whole.events());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_view_at_every_position_is_what_folding_gives(long seed) {
        var world = lived(1_000 + seed, SHORT);
        for (var product : world.products()) {
            new Views(whole, world, product).allAtEveryPosition();
        }
    }

    @Test
    void the_comparison_would_notice_each_kind_of_event_that_a_view_leaves_out() {
        var world = lived(2_000, LONG);
        var unnoticed = new TreeSet<String>();
        var noticed = new TreeSet<String>();
        for (var product : world.products()) {
            for (var event : whole.events(product)) {
                var last = event.equals(whole.events(product).getLast());
                if (!last && !noticed.contains(event.type())) {
                    var notices = new Views(whole, world, product).noticesTheLackOf(event);
                    (notices ? noticed : unnoticed).add(event.type());
                }
            }
        }
        unnoticed.removeAll(noticed);
        assertThat(unnoticed).isSubsetOf("OrderRespaced", "RoadmapOrderRespaced"); // which show nowhere
        assertThat(noticed).hasSizeGreaterThan(30);
    }

    @Test
    void an_archived_product_takes_no_more_commands_and_can_still_be_read() {
        var world = lived(3_000, SHORT);
        var draw = new RandomCommands(new Dice(3_000), world);
        var rules = new Rulebook(world);
        for (var product : world.products()) {
            take(draw.one("ArchiveProduct", product), rules, world);
        }
        for (int i = 0; i < SHORT; i++) {
            take(draw.next(), rules, world);
        }
        assertThat(world.products()).anyMatch(product -> world.fold(product).product().archived);
        for (var product : world.products()) {
            new Views(whole, world, product).someAt(new Dice(3_000), 5);
        }
    }

    private World lived(long seed, int commands) {
        var dice = new Dice(seed);
        var world = new World(whole, whole.people().subList(0, 7));
        var draw = new RandomCommands(dice, world);
        var rules = new Rulebook(world);
        take(draw.create(), rules, world);
        for (int i = 0; i < commands; i++) {
            take(draw.next(), rules, world);
        }
        return world;
    }

    private void take(Draft draft, Rulebook rules, World world) {
        var expected = rules.expected(draft);
        var answer = whole.client().send(draft);
        assertThat(outcome(answer)).as(draft + " " + answer.raw().body()).isEqualTo(expected);
        if (answer.status() == 200) {
            world.catchUp(Body.id(draft.body(), "productId"));
        }
    }

    static String outcome(Http.Answer answer) {
        if (answer.status() != 200) {
            var type = answer.body().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
        return answer.body().path("events").isEmpty() ? Rulebook.NOTHING : Rulebook.TAKEN;
    }
}
