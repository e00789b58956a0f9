package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole.Person;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file with a right sum that tells no history that can have been is refused, or else every view shows what it tells. */
class ForgedEventsTest {
    private static final int COMMANDS = 40;
    private static final int EACH = 3;
    private static final Map<Forgery, int[]> OUTCOMES = new EnumMap<>(Forgery.class);

    private final Exchange exchange = Exchange.get();
    private final Whole to = exchange.to();

    static LongStream seeds() {
        return Seeds.oneIn(200);
    }

    @AfterAll
    static void some_were_refused_and_some_taken() {
        OUTCOMES.forEach(
                (forgery, counts) -> System.out.printf("%s: %d refused, %d taken%n", forgery, counts[0], counts[1]));
        for (int i = 0; i < 2; i++) {
            int outcome = i;
            assertThat(OUTCOMES.values().stream()
                            .mapToInt(counts -> counts[outcome])
                            .sum())
                    .isPositive();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_is_refused_or_every_view_shows_it(long seed) {
        System.out.println("seed " + seed);
        var dice = Dice.of("forged", seed);
        var file = lived(dice);
        for (var forgery : Forgery.all()) {
            for (int i = 0; i < EACH; i++) {
                forged(file, forgery, dice);
            }
        }
    }

    /** What a product came to, whose manager may take it with them. */
    private String lived(Dice dice) {
        var from = exchange.from();
        var world = Life.lived(from, dice, COMMANDS).world();
        for (var product : world.products()) {
            for (var person : world.people()) {
                if (world.rolesOf(person, product).contains("PRODUCT_MANAGER")) {
                    return Exchange.exported(from, person, product);
                }
            }
        }
        return lived(dice);
    }

    private void forged(String file, Forgery forgery, Dice dice) {
        var key = "F" + Long.toString(dice.below(Integer.MAX_VALUE), 36).toUpperCase(java.util.Locale.ROOT);
        var same = dice.id().getLeastSignificantBits();
        var right = Forged.of(file, new Dice(same), key);
        var forged = Forged.of(file, new Dice(same), key);
        var did = forgery.forge(forged, dice);
        if (did.isEmpty()) {
            return;
        }
        var told = forgery + " " + did;
        var report = exchange.ended(key, Exchange.bytes(forged.file()));
        var isRefused = report.path("state").asString().equals("REFUSED");
        OUTCOMES.computeIfAbsent(forgery, each -> new int[2])[isRefused ? 0 : 1]++;
        if (isRefused) {
            assertThat(report.path("reason").asString()).as(told).endsWith(".");
            assertThat(to.events(right.product())).as(told).isEmpty();
            if (dice.percent(20)) {
                assertThat(exchange.brought(right.file())).isEqualTo(right.product());
            }
        } else {
            assertThat(report.path("state").asString()).as(told + report).isEqualTo("DONE");
            shown(told, UUID.fromString(report.path("productId").asString()));
        }
    }

    private void shown(String told, UUID product) {
        try {
            org.awaitility.Awaitility.await().until(() -> isShown(product));
            Person reader = to.person(0);
            new Views(to, product, reader).inTheEnd();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(told + ": " + e.getMessage(), e);
        }
    }

    /** Whether the views have taken in all of it. @throws AssertionError if they cannot */
    private boolean isShown(UUID product) {
        var last = to.events(product).getLast().position();
        return JdbcClient.create(to.part(DataSource.class))
                .sql("select position >= ?, parked_position from view.product_view where product_id = ?")
                .params(last, product)
                .query((row, number) -> {
                    assertThat(row.getObject(2)).as("parked at").isNull();
                    return row.getBoolean(1);
                })
                .optional()
                .orElse(false);
    }
}
