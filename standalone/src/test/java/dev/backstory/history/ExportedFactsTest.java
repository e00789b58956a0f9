package dev.backstory.history;

import static dev.backstory.history.Copied.TABLE;
import static dev.backstory.history.Copied.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole.Person;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a product gives away as facts makes another one of which every view at every moment shows the same. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Whole.EVERYTHING, mode = ResourceAccessMode.READ)
class ExportedFactsTest {
    private static final int COMMANDS = 150;
    private static final int ONE_IN = 100;
    private static final int MOMENTS = 300;
    private static final int MOMENTS_OF_A_TABLE = 5;

    private final Whole whole = Whole.get();

    static LongStream seeds() {
        return Seeds.oneIn(ONE_IN);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_random_history_is_told_whole(long seed) {
        System.out.println("Exported as facts: seed " + seed);
        var life = Life.lived(whole, Dice.of("exported", seed), COMMANDS)
                .until(world -> !telling(world).isEmpty());
        var products = telling(life.world());
        products.forEach(product -> copy(product, life.world().exporter(product).orElseThrow(), seed));
        System.out.printf(
                "%d of %d products compared%n",
                products.size(), life.world().products().size());
        assertThat(products).isNotEmpty();
    }

    /** Those of which somebody may have facts: where there is neither a story nor an item, there are none. */
    private List<UUID> telling(World world) {
        return world.products().stream()
                .filter(product -> world.exporter(product)
                        .filter(reader ->
                                !Copied.exported(whole, product, reader, TEXTS).isEmpty())
                        .isPresent())
                .toList();
    }

    private void copy(UUID product, Person reader, long seed) {
        Copied.of(whole, product, reader, TEXTS, key("X"))
                .withoutTrouble()
                .isToldAlike()
                .isEqualAt(MOMENTS, seed);
        Copied.of(whole, product, reader, TABLE, key("Y"))
                .withoutTrouble()
                .isToldAlike()
                .isEqualAt(MOMENTS_OF_A_TABLE, seed);
    }

    static String key(String first) {
        var number = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 20, 36);
        return first + number.toUpperCase(Locale.ROOT);
    }
}
