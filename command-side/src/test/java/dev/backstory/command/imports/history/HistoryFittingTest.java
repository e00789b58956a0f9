package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.NOW;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static dev.backstory.command.imports.history.Sample.facts;
import static dev.backstory.command.imports.history.Sample.item;
import static dev.backstory.command.imports.history.Sample.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.StoryDefined;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryFittingTest {
    private static final String LONG_TITLE = "😀" + "t".repeat(1_000);
    private static final String LONG_TEXT = "x".repeat(100_001);
    private static final String LONG_LABEL = "l".repeat(101);

    @Test
    void what_is_too_long_is_cut_kept_whole_and_reported() {
        var facts = facts("AB-1", 2, LONG_TITLE, null, NOW, null, Map.of());
        var history = decided(
                List.of(), List.of(story(facts, List.of("web", LONG_LABEL), List.of(LONG_TEXT, "short"), null)));
        var defined = events(history, StoryDefined.class).getFirst();
        assertThat(defined.title().codePointCount(0, defined.title().length())).isEqualTo(1_000);
        assertThat(defined.labels()).containsExactly("web", "l".repeat(100));
        assertThat(defined.criteria()).extracting("text").containsExactly("x".repeat(100_000), "short");
        assertThat(events(history, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::value)
                .containsExactly(tuple("title", LONG_TITLE), tuple("criterion", LONG_TEXT), tuple("label", LONG_LABEL));
        assertThat(history.notes())
                .containsExactly(
                        "Values of title longer than 1,000 characters, cut and kept whole beside it: 1.",
                        "Values of criterion longer than 100,000 characters, cut and kept whole beside it: 1.",
                        "Values of label longer than 100 characters, cut and kept whole beside it: 1.");
    }

    @Test
    void a_description_is_cut_and_a_title_put_on_one_line() {
        var facts = facts("AB-1", 2, "One\n two", null, NOW, null, Map.of());
        var history = decided(List.of(item(facts, LONG_TEXT)), List.of());
        var added = events(history, RoadmapItemAdded.class).getFirst();
        assertThat(added.title()).isEqualTo("One two");
        assertThat(added.description()).hasSize(100_000);
        assertThat(events(history, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::value)
                .containsExactly("One\n two", LONG_TEXT);
    }

    @Test
    void more_than_a_thousand_labels_are_kept_beside() {
        var labels = IntStream.range(0, 1_002).mapToObj(i -> "label " + i).toList();
        var facts = facts("AB-1", 2, "A", null, NOW, null, Map.of());
        var history = decided(List.of(), List.of(story(facts, labels, List.of(), null)));
        assertThat(events(history, StoryDefined.class).getFirst().labels()).hasSize(1_000);
        assertThat(events(history, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::value)
                .containsExactly(tuple("label", "label 1000"), tuple("label (2)", "label 1001"));
    }

    @Test
    void each_value_of_a_column_is_a_fact_of_its_own_name() {
        var foreign = Map.of(
                "Sprint", Stream.of("S1", "S2", " S3\n").map(ForeignValue::text).toList());
        var facts = facts("AB-1", 2, "A", null, NOW, null, foreign);
        var history = decided(List.of(), List.of(story(facts, List.of(), List.of(), null)));
        assertThat(events(history, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::value)
                .containsExactly(tuple("Sprint", "S1"), tuple("Sprint (2)", "S2"), tuple("Sprint (3)", " S3\n"));
    }
}
