package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.storage.LogCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Random batches in one product, and the same commands one by one in its twin. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class BatchHistoryTest {
    private static final int BATCHES = 6;
    private static final int COMMANDS = 30;

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("histories", 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void come_to_what_their_commands_come_to_one_by_one(long seed) {
        var words = new RandomWords(new Random(seed));
        var batched = Twin.made(desk, reader);
        var single = Twin.made(desk, reader);
        int refusals = 0;
        for (int i = 0; i < BATCHES; i++) {
            var drawn = words.draw(COMMANDS);
            var together = inBatches(batched, drawn);
            assertThat(oneByOne(single, drawn)).isEqualTo(together);
            refusals += together.size();
        }
        assertThat(refusals).isPositive();
        assertThat(told(batched)).hasSizeGreaterThan(50).isEqualTo(told(single));
    }

    /** Gives what is left after leaving out, one after the other, what is refused; why that was, by index. */
    private Map<Integer, String> inBatches(Twin twin, List<RandomWords.Said> drawn) {
        var refused = new TreeMap<Integer, String>();
        while (refused.size() < drawn.size()) {
            var given = IntStream.range(0, drawn.size())
                    .filter(index -> !refused.containsKey(index))
                    .boxed()
                    .toList();
            var commands =
                    given.stream().map(index -> twin.command(drawn.get(index))).toList();
            try {
                desk.take(new Batch(commands, twin.actor(), "test", null, new byte[0]));
                return refused;
            } catch (BatchRefused refusal) {
                refused.put(given.get(refusal.index()), kind(refusal.why()));
            }
        }
        return refused;
    }

    private Map<Integer, String> oneByOne(Twin twin, List<RandomWords.Said> drawn) {
        var refused = new TreeMap<Integer, String>();
        for (int i = 0; i < drawn.size(); i++) {
            try {
                desk.take(Order.of(twin.command(drawn.get(i)), twin.actor()));
            } catch (RuntimeException refusal) {
                refused.put(i, kind(refusal));
            }
        }
        return refused;
    }

    private static String kind(RuntimeException refusal) {
        return refusal instanceof RuleViolation violation
                ? violation.rule().name()
                : refusal.getClass().getSimpleName() + " " + refusal.getMessage();
    }

    /** All that happened in the product, without what is each product's own: ids, times and positions. */
    private List<String> told(Twin twin) {
        var events = twin.product().events(log);
        var told = new ArrayList<String>();
        for (var event : events.subList(1, events.size())) {
            var what = event.event() instanceof BaselineNamed named
                    ? "BaselineNamed " + named.name() + " at "
                            + events.stream()
                                    .map(recorded -> recorded.position())
                                    .toList()
                                    .indexOf(named.position())
                    : event.event().toString();
            told.add(twin.inWords(what) + " " + event.aggregateVersion() + " "
                    + event.provenance().roles() + " " + event.provenance().command());
        }
        return told;
    }
}
