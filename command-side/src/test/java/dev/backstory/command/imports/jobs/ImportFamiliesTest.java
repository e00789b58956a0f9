package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportFamiliesTest extends ImportScene {
    private static final String CREATED = "2024-01-01T00:00:00Z";

    @Test
    void more_stories_than_fit_wait_for_one_item_and_a_crash_among_them_loses_none() throws IOException {
        var file = Stream.concat(
                stories(600, "Epic"), Stream.of(fact("2024-02-01T00:00:00Z", "Epic", "created", "FEATURE")));
        var job = begunElsewhere(facts(newKey()), lines(file));
        assertThatThrownBy(() -> recorder.record(
                        job, pieces -> events(job, SourceFieldChanged.class).isEmpty()))
                .isInstanceOf(ImportStopped.class);
        assertThat(events(job, SourceFieldChanged.class)).hasSizeBetween(1, 599);
        importer.resume();
        var done = ended(job.importId());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.recorded()).isEqualTo(done.total());
        var item = events(job, RoadmapItemAdded.class).getFirst().itemId();
        var links = events(job).stream()
                .filter(each -> each.event() instanceof SourceFieldChanged)
                .toList();
        assertThat(links)
                .hasSize(600)
                .allMatch(each -> each.provenance().occurred().equals(Instant.parse("2024-02-01T00:00:00Z")));
        assertThat(events(job, SourceFieldChanged.class))
                .allMatch(link -> item.toString().equals(link.after()))
                .extracting(SourceFieldChanged::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_parent_that_is_in_no_file_is_kept_at_its_storys_beginning() throws IOException {
        var job = imported(
                facts(newKey()),
                lines(Stream.concat(
                        stories(600, "Elsewhere"),
                        Stream.of(fact("2024-03-01T00:00:00Z", "Epic", "created", "FEATURE")))));
        assertThat(job.state()).isEqualTo(State.DONE);
        var kept = events(job).stream()
                .filter(each -> each.event() instanceof ForeignFactRecorded)
                .toList();
        assertThat(kept)
                .hasSize(600)
                .allMatch(each -> each.provenance().occurred().equals(Instant.parse(CREATED)));
        assertThat(events(job, ForeignFactRecorded.class))
                .allMatch(each -> each.field().equals("parent") && each.value().equals("Elsewhere"));
    }

    @Test
    void a_later_file_names_an_item_of_an_earlier_one_by_its_key() throws IOException {
        var key = newKey();
        imported(
                facts(key),
                lines(Stream.of(fact(CREATED, "10", "created", "FEATURE"), fact(CREATED, "10", "key", "AB-10"))));
        var later = imported(
                facts(key),
                lines(Stream.of(fact(CREATED, "11", "created", "BUG"), fact(CREATED, "11", "parent", "AB-10"))));
        assertThat(events(later, StoryDefined.class).getFirst().roadmapItemId())
                .isEqualTo(events(later, RoadmapItemAdded.class).getFirst().itemId());
    }

    @Test
    void what_somebody_took_apart_here_a_later_file_does_not_put_together() throws IOException {
        var key = newKey();
        var first = List.of(
                fact(CREATED, "10", "created", "FEATURE"),
                fact(CREATED, "11", "created", "BUG"),
                fact(CREATED, "11", "parent", "10"));
        var job = imported(facts(key), lines(first.stream()));
        var story = events(job, StoryDefined.class).getFirst();
        assertThat(story.roadmapItemId()).isNotNull();
        var owner = UUID.randomUUID();
        order("AssignRole", MANAGER, """
                {"productId": "%s", "person": "%s", "role": "PRODUCT_OWNER"}""".formatted(job.productId(), owner));
        order("RefineStory", owner, """
                {"productId": "%s", "storyId": "%s", "roadmapItemId": null}""".formatted(job.productId(), story.storyId()));
        var more = Stream.concat(first.stream(), Stream.of(fact("2024-03-01T00:00:00Z", "12", "created", "BUG")));
        imported(facts(key), lines(more));
        assertThat(events(job, StoryDefined.class)).hasSize(2);
        assertThat(events(job, SourceFieldChanged.class))
                .noneMatch(each -> each.field() == SourceField.ROADMAP_ITEM_ID);
    }

    private static Stream<String> stories(int number, String parent) {
        return IntStream.range(0, number)
                .boxed()
                .flatMap(i -> Stream.of(
                        fact(CREATED, "S" + i, "created", "USER_STORY"), fact(CREATED, "S" + i, "parent", parent)));
    }

    private static String fact(String time, String subject, String field, String to) {
        return "%s,%s,%s,%s".formatted(time, subject, field, to);
    }

    private static String lines(Stream<String> facts) {
        return facts.collect(Collectors.joining("\n", "time,subject,field,to\n", "\n"));
    }

    private static ImportRequest facts(String key) {
        return new ImportRequest("facts", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, false);
    }
}
