package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A later file that knows more of the past than the earlier one did. */
class ImportOvertakenTest extends ImportScene {
    private static final List<String> EARLIER = List.of(
            "2024-01-01T00:00:00Z,7,created,,BUG",
            "2024-01-01T00:00:00Z,7,status,,To Do",
            "2024-02-15T00:00:00Z,7,points,3,5",
            "2024-03-01T00:00:00Z,7,status,In Progress,Done");

    private static final List<String> OPEN = EARLIER.subList(0, 3);

    @Test
    void what_the_product_has_since_stays_and_the_older_change_is_kept_beside_it() throws IOException {
        var key = newKey();
        imported(facts(key), lines(EARLIER.stream()));
        var job = imported(
                facts(key),
                lines(Stream.concat(
                        EARLIER.stream(),
                        Stream.of(
                                "2024-02-01T00:00:00Z,7,status,To Do,In Progress",
                                "2024-02-01T00:00:00Z,7,points,1,3"))));
        assertThat(events(job, SourceStatusChanged.class).getLast().to()).isEqualTo("Done");
        assertThat(events(job, SourceFieldChanged.class).getLast().after()).isEqualTo("5");
        assertThat(events(job, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::before, ForeignFactRecorded::value)
                .contains(tuple("status (earlier)", "To Do", "In Progress"), tuple("points (earlier)", "1", "3"));
        assertThat(job.report()).isNotNull();
        assertThat(job.report().notes()).anyMatch(note -> note.startsWith("Changes older than what the product had"));
    }

    @Test
    void what_was_decided_here_since_stays_and_the_older_change_is_kept_beside_it() throws IOException {
        var key = newKey();
        var first = imported(facts(key), lines(OPEN.stream()));
        estimateHere(first);
        var job = imported(
                facts(key),
                lines(Stream.concat(
                        OPEN.stream(),
                        Stream.of(
                                "2024-04-01T00:00:00Z,7,points,5,3", "2024-04-02T00:00:00Z,7,title,,Renamed there"))));
        assertThat(events(job, SourceFieldChanged.class))
                .extracting(SourceFieldChanged::field, SourceFieldChanged::after)
                .as("what nobody here decided on changes as ever")
                .contains(tuple(SourceField.TITLE, "Renamed there"))
                .doesNotContain(tuple(SourceField.POINTS, "3"));
        assertThat(events(job, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::before, ForeignFactRecorded::value)
                .contains(tuple("points (earlier)", "5", "3"));
        assertThat(job.report()).isNotNull();
        assertThat(job.report().notes()).anyMatch(note -> note.startsWith("Changes older than what the product had"));
    }

    @Test
    void a_change_after_what_was_decided_here_is_one() throws IOException {
        var key = newKey();
        var first = imported(facts(key), lines(OPEN.stream()));
        estimateHere(first);
        var later = Instant.now().toString();
        var job = imported(facts(key), lines(Stream.concat(OPEN.stream(), Stream.of(later + ",7,points,8,3"))));
        assertThat(events(job, SourceFieldChanged.class).getLast().after()).isEqualTo("3");
    }

    @Test
    void an_older_issue_does_not_bring_stories_back_into_items_that_they_left() throws IOException {
        var key = newKey();
        var first = List.of(
                "2023-12-01T00:00:00Z,A,created,,FEATURE",
                "2024-01-01T00:00:00Z,7,created,,BUG",
                "2024-01-01T00:00:00Z,7,parent,,A",
                "2024-03-01T00:00:00Z,7,parent,A,");
        imported(facts(key), lines(first.stream()));
        var job = imported(
                facts(key), lines(Stream.concat(first.stream(), Stream.of("2024-02-01T00:00:00Z,8,created,,BUG"))));
        var links = events(job, SourceFieldChanged.class).stream()
                .filter(each -> each.field() == SourceField.ROADMAP_ITEM_ID)
                .toList();
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().after()).isNull();
    }

    @Test
    void a_subject_may_begin_with_more_than_a_transaction_takes() throws IOException {
        var many = IntStream.range(0, 6_000).mapToObj(i -> ",7,Comment " + i + ",,Said " + i);
        var job =
                imported(facts(newKey()), lines(Stream.concat(Stream.of("2024-01-01T00:00:00Z,7,created,,BUG"), many)));
        assertThat(job.state()).as(String.valueOf(job.reason())).isEqualTo(ImportJob.State.DONE);
        assertThat(events(job, ForeignFactRecorded.class)).hasSize(6_000);
    }

    /** Somebody here decides on the points of the only story. */
    private void estimateHere(ImportJob first) throws IOException {
        var story = events(first, StoryDefined.class).getFirst().storyId();
        var owner = UUID.randomUUID();
        order("AssignRole", MANAGER, """
                {"productId": "%s", "person": "%s", "role": "PRODUCT_OWNER"}""".formatted(first.productId(), owner));
        order("EstimateStory", owner, """
                {"productId": "%s", "storyId": "%s", "points": 8, "rationale": {"text": "Larger than it looked"}}""".formatted(first.productId(), story));
    }

    private static String lines(Stream<String> facts) {
        return "time,subject,field,from,to\n" + String.join("\n", facts.toList()) + "\n";
    }

    private static ImportRequest facts(String key) {
        return new ImportRequest("facts", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, false);
    }
}
