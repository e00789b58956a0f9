package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.ORDER;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.events.ForeignFactRecorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How fields of theirs stand in the end, where their changes do not lead to it. */
class HistoryTheirsTest {
    private static final String BORN = "2024-01-01T00:00:00Z";

    @Test
    void what_stands_in_the_end_though_no_change_led_to_it_came_last() {
        assertThat(told(change("Team", "Red", "Blue", "2024-02-01T00:00:00Z"), present("Team", "Green")))
                .containsExactly("Red", "Blue", "Blue, Green");
    }

    @Test
    void what_stands_in_the_end_as_the_changes_say_is_told_once() {
        assertThat(told(change("Team", "Red", "Blue", "2024-02-01T00:00:00Z"), present("Team", "Blue")))
                .containsExactly("Red", "Blue");
        assertThat(told(
                        change("Link", null, "A", "2024-02-01T00:00:00Z"),
                        change("Link", null, "B", "2024-02-02T00:00:00Z"),
                        present("Link", "A"),
                        present("Link", "B")))
                .containsExactly("A", "A, B");
    }

    @Test
    void what_went_and_stands_there_again_has_come_back() {
        assertThat(told(
                        change("Team", "Red", "Blue", "2024-02-01T00:00:00Z"),
                        change("Team", "Blue", null, "2024-02-02T00:00:00Z"),
                        present("Team", "Blue")))
                .containsExactly("Red", "Blue", "", "Blue");
    }

    @Test
    void several_values_that_no_change_is_of_are_each_told() {
        assertThat(told(present("Link", "A"), present("Link", "B"))).containsExactly("A", "B");
    }

    private static List<String> told(Fact... facts) {
        var history = decided(ORDER, into -> {
            into.add(Fact.change("7", FactField.CREATED, null, "BUG", Instant.parse(BORN), null, 1));
            for (var fact : facts) {
                into.add(fact);
            }
        });
        return events(history, ForeignFactRecorded.class).stream()
                .map(ForeignFactRecorded::value)
                .toList();
    }

    private static Fact change(String field, @Nullable String from, @Nullable String to, String at) {
        return Fact.change("7", field, from, to, Instant.parse(at), null, 2);
    }

    private static Fact present(String field, String value) {
        return Fact.present("7", field, value, 3);
    }
}
