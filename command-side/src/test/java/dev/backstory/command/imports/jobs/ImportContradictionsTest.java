package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.staging.Gaps;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryRanked;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file says of one field in two ways: nothing of it is dropped in silence. */
class ImportContradictionsTest extends ImportScene {
    private static final String CREATED = """
            {"time": "2024-01-01T00:00:00Z", "subject": "%s", "field": "created", "to": "USER_STORY"}
            """;

    @Test
    void of_two_values_in_the_end_the_first_holds_and_the_other_is_kept_as_theirs_and_named() throws IOException {
        var job = brought(CREATED.formatted("7") + """
                {"subject": "7", "field": "points", "to": 3}
                {"subject": "7", "field": "points", "to": 5}
                {"subject": "7", "field": "points", "to": 3, "author": "Aino"}
                {"subject": "7", "field": "points", "to": 8}
                {"subject": "7", "field": "iWant", "to": "a towel"}
                {"subject": "7", "field": "iWant", "to": "a robe"}
                {"subject": "7", "field": "criterion", "to": "It is warm", "which": "c"}
                {"subject": "7", "field": "criterion", "to": "It is hot", "which": "c"}
                """);
        assertThat(events(job, StoryEstimated.class))
                .extracting(estimated -> String.valueOf(estimated.after()))
                .containsExactly("3");
        var story = events(job, StoryDefined.class).getFirst();
        assertThat(Objects.requireNonNull(story.narrative()).iWant()).isEqualTo("a towel");
        assertThat(events(job, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::value)
                .containsExactlyInAnyOrder(
                        tuple("points", "5"),
                        tuple("points (2)", "8"),
                        tuple("iWant", "a robe"),
                        tuple("criterion", "It is hot"));
        assertThat(gaps(job).brokenCount()).isEqualTo(4);
        assertThat(gaps(job).broken())
                .containsExactly(
                        new Gaps.Broken(3, "7", "points", "3", "5"),
                        new Gaps.Broken(5, "7", "points", "3", "8"),
                        new Gaps.Broken(7, "7", "iWant", "a towel", "a robe"),
                        new Gaps.Broken(9, "7", "criterion", "It is warm", "It is hot"));
        assertThat(gaps(job).doubled()).as("of three points again").isEqualTo(1);
        assertThat(Objects.requireNonNull(job.report()).notes())
                .anyMatch(note -> note.contains("stand in the end beside another") && note.endsWith(": 4."));
    }

    @Test
    void an_item_has_one_beginning() throws IOException {
        var job = brought("""
                {"time": "2024-01-01T00:00:00Z", "subject": "7", "field": "created", "to": "FEATURE"}
                {"subject": "7", "field": "lane", "to": "Sauna"}
                {"subject": "7", "field": "lane", "to": "Pool"}
                """);
        assertThat(events(job, RoadmapItemAdded.class))
                .extracting(RoadmapItemAdded::lane)
                .containsExactly("Sauna");
        assertThat(events(job, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::value)
                .containsExactly(tuple("lane", "Pool"));
    }

    @Test
    void after_changes_each_value_in_the_end_is_a_change() throws IOException {
        var job = brought(CREATED.formatted("7") + """
                {"time": "2024-01-02T00:00:00Z", "subject": "7", "field": "points", "to": 3}
                {"subject": "7", "field": "points", "to": 5}
                {"subject": "7", "field": "points", "to": 8}
                """);
        assertThat(events(job, SourceFieldChanged.class))
                .extracting(SourceFieldChanged::after)
                .containsExactly("3", "5", "8");
        assertThat(gaps(job).unexplained()).isEqualTo(2);
        assertThat(gaps(job).broken()).containsExactly(new Gaps.Broken(4, "7", "points", "5", "3"));
    }

    @Test
    void ranks_in_the_end_are_taken_from_the_top_on_whatever_was_moved_before() throws IOException {
        var job = brought(Stream.of("A", "B", "C", "D").map(CREATED::formatted).collect(Collectors.joining()) + """
                {"time": "2024-01-02T00:00:00Z", "subject": "D", "field": "rank", "to": 1}
                {"time": "2024-01-03T00:00:00Z", "subject": "A", "field": "rank", "to": 2}
                {"time": "2024-01-03T00:00:00Z", "subject": "B", "field": "rank", "to": 4}
                {"subject": "A", "field": "rank", "to": 3}
                {"subject": "B", "field": "rank", "to": 1}
                {"subject": "D", "field": "rank", "to": 2}
                """);
        var order = events(job, StoryDefined.class).stream()
                .collect(Collectors.toMap(StoryDefined::storyId, StoryDefined::title));
        var keys = new HashMap<String, String>();
        events(job, StoryRanked.class).forEach(ranked -> keys.put(order.get(ranked.storyId()), ranked.orderKey()));
        events(job, BacklogReprioritised.class).stream()
                .flatMap(moved -> moved.moves().stream())
                .forEach(moved -> keys.put(order.get(moved.id()), moved.orderKey()));
        assertThat(keys.keySet().stream().sorted(Comparator.comparing(keys::get)))
                .containsExactly("B", "D", "A", "C");
        assertThat(gaps(job).unexplained()).isEqualTo(3);
    }

    private ImportJob brought(String facts) throws IOException {
        var request =
                new ImportRequest("facts", new ProductKey(newKey()), new Title("Shop"), MANAGER, Wish.NONE, false);
        var job = imported(request, facts);
        assertThat(job.state()).as(String.valueOf(job.reason())).isEqualTo(ImportJob.State.DONE);
        return job;
    }

    private static Gaps gaps(ImportJob job) {
        return Objects.requireNonNull(Objects.requireNonNull(job.report()).gaps());
    }
}
