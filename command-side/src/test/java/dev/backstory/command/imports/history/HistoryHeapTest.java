package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.NOW;
import static dev.backstory.command.imports.history.Sample.ORDER;
import static dev.backstory.command.imports.history.Sample.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.staging.Staging;
import dev.backstory.events.ForeignFactRecorded;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Long texts that change are not held in memory while they are told. */
class HistoryHeapTest {
    private static final int MANY = 1_500;
    private static final int FEW = 20;
    private static final int LENGTH = 10_000;
    private static final Instant THEN = NOW.minusSeconds(1_000);

    @Test
    void what_is_held_does_not_grow_with_long_texts() throws IOException {
        held(facts -> tell(facts, FEW)); // what is held once and for all
        var held = held(facts -> tell(facts, MANY));
        System.out.printf("%d KiB held of %d texts of %d characters%n", held / 1024, 2 * MANY, LENGTH);
        assertThat(held).isLessThan(MANY * (long) LENGTH / 5);
    }

    @Test
    void a_long_text_that_becomes_another_says_both() {
        var told = Sample.decided(ORDER, facts -> story(facts, 1));
        assertThat(events(told, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::before, ForeignFactRecorded::value)
                .containsExactly(
                        tuple(null, text(1, "a")), tuple(text(1, "a"), text(1, "b")), tuple(text(1, "b"), "short"));
    }

    @Test
    void one_that_is_not_said_again_is_said_all_the_same() {
        var told = Sample.decided(ORDER, facts -> {
            fact(facts, 1, FactField.CREATED, null, "USER_STORY", 0);
            fact(facts, 1, FactField.DESCRIPTION, null, text(1, "a"), 1);
            fact(facts, 1, FactField.DESCRIPTION, null, "short", 2);
        });
        assertThat(events(told, ForeignFactRecorded.class).getLast().before()).isEqualTo(text(1, "a"));
    }

    /** How many bytes the telling of these facts holds in the end, whose events nobody keeps. */
    private static long held(Staging.Reading reading) throws IOException {
        Sample.STAGING.stage(ORDER.importId(), ORDER.at(), reading);
        var parents = Sample.STAGING.parents(ORDER.importId());
        var texts = Sample.STAGING.texts(ORDER.importId());
        var before = used();
        var people = new SourcePeople(Map.of());
        var telling = new Telling(ORDER, people, Map.of(), parents, texts, new Memory(), Instant.MIN, null, false);
        Sample.STAGING.read(ORDER.importId(), ORDER.productId(), fact -> telling.take(fact, told -> {}));
        var after = used();
        telling.end(0, 0, told -> {});
        return after - before;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void tell(Facts facts, int stories) {
        for (int i = 1; i <= stories; i++) {
            story(facts, i);
        }
    }

    private static void story(Facts facts, int number) {
        fact(facts, number, FactField.CREATED, null, "USER_STORY", 0);
        fact(facts, number, FactField.DESCRIPTION, null, text(number, "a"), 1);
        fact(facts, number, FactField.DESCRIPTION, text(number, "a"), text(number, "b"), 2);
        if (number % 2 == 1) {
            fact(facts, number, FactField.DESCRIPTION, text(number, "b"), "short", 3);
        }
    }

    private static String text(int number, String letter) {
        return number + letter.repeat(LENGTH - 10);
    }

    private static void fact(
            Facts facts, int number, FactField field, @Nullable String from, @Nullable String to, int second) {
        facts.add(Fact.change(String.valueOf(number), field, from, to, THEN.plusSeconds(second), null, number));
    }
}
