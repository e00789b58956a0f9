package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.authority.Authority;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One command after the other: each must be taken or refused as the rules say, and every view equals the fold. */
class HistoryTest {
    private static final int SHORT = 40;
    private static final int LONG = 400;

    private final Whole whole = Whole.get();

    static LongStream seeds() {
        return Seeds.oneIn(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_command_of_a_long_history_is_taken_or_refused_as_the_rules_say(long seed) {
        var dice = Dice.of("long", seed);
        var world = Life.lived(whole, dice, LONG).world();
        for (var product : world.products()) {
            new Views(whole, world, product).someAt(dice, 25);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_view_at_every_position_is_what_folding_gives(long seed) {
        var world = Life.lived(whole, Dice.of("every position", seed), SHORT).world();
        for (var product : world.products()) {
            new Views(whole, world, product).allAtEveryPosition();
        }
    }

    @Test
    void the_comparison_would_notice_each_kind_of_event_that_a_view_leaves_out() {
        var world = Life.lived(whole, Dice.of("left out", 1), LONG).world();
        var unnoticed = new TreeSet<String>();
        var noticed = new TreeSet<String>();
        for (var product : world.shown()) {
            var contradictions = new Contradictions(whole, world, product);
            var events = whole.events(product);
            for (var event : events.subList(0, events.size() - 1)) {
                if (!noticed.contains(event.type())) {
                    (contradictions.ofTheLackOf(event) ? noticed : unnoticed).add(event.type());
                }
            }
        }
        unnoticed.removeAll(noticed);
        assertThat(unnoticed).isSubsetOf("OrderRespaced", "RoadmapOrderRespaced"); // which show nowhere
        assertThat(noticed).hasSizeGreaterThan(30);
    }

    @Test
    void an_archived_product_takes_no_more_commands_and_can_still_be_read() {
        var dice = Dice.of("archived", 1);
        var life = Life.lived(whole, dice, SHORT);
        var world = life.world();
        world.products().forEach(product -> life.one("ArchiveProduct", product));
        life.goOn(SHORT);
        assertThat(world.products()).anyMatch(product -> world.fold(product).product().archived);
        for (var product : world.products()) {
            new Views(whole, world, product).someAt(dice, 5);
        }
    }

    @Test
    void every_command_is_drawn() {
        var drawn = Stream.concat(Stream.of("CreateProduct"), Acts.ALL.stream().map(Act::command));
        var known = Authority.commands().stream()
                .filter(command -> !command.contains(".")) // a part of a command
                .filter(command -> !command.equals("ImportHistory")) // which is no command of the API
                .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void the_log_holds_what_always_holds() {
        Life.lived(whole, Dice.of("log", 1), SHORT);
        Invariants.check(whole.events());
    }
}
