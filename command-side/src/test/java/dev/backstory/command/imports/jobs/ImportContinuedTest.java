package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryRanked;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportContinuedTest extends ImportScene {
    private static final String LATER = """
            Summary,Issue key,Issue Type,Status,Created,Updated,Resolved,Epic Link,Rank,Priority
            Checkout,AB-1,Epic,In Progress,2024-01-01,2024-03-01,,,0|i00001:,
            Pay,AB-2,Story,Done,2024-01-02,2024-03-01,2024-03-01,AB-1,0|i00002:,
            Search,AB-3,Bug,To Do,2024-01-02,2024-03-01,,,0|i00003:,High
            Log in,AB-4,Story,Done,2024-01-01,2024-03-01,2024-02-02,AB-1,0|i00004:,
            Refund,AB-5,Story,To Do,2024-03-01,2024-03-01,,AB-1,0|i00005:,
            """;

    @Test
    void a_later_file_of_the_same_tracker_adds_what_is_new() throws IOException {
        var key = newKey();
        var first = imported(asked(key), shop());
        var before = events(first);
        var second = imported(asked(key), LATER);
        assertThat(second.state()).isEqualTo(State.DONE);
        assertThat(second.productId()).isEqualTo(first.productId());
        var added = events(first).subList(before.size(), events(first).size());
        assertThat(added)
                .extracting(RecordedEvent::type)
                .containsExactlyInAnyOrder(
                        "SourceStatusChanged", // AB-2 is done
                        "StoryLeft",
                        "ForeignFactRecorded", // AB-3 has a priority
                        "StoryDefined", // AB-5 is new
                        "StoryRanked",
                        "SourceStatusChanged",
                        "HistoryImported");
        assertThat(told(added, StoryDefined.class).getFirst().title()).isEqualTo("Refund");
        assertThat(told(added, SourceStatusChanged.class))
                .extracting(SourceStatusChanged::from, SourceStatusChanged::to)
                .containsExactlyInAnyOrder(tuple("To Do", "Done"), tuple(null, "To Do"));
        assertThat(second.recorded()).isEqualTo(second.total()).isEqualTo(added.size());
    }

    @Test
    void what_was_done_here_since_stays_and_the_times_go_on() throws IOException {
        var key = newKey();
        var first = imported(asked(key), shop());
        var story = events(first, StoryDefined.class).stream()
                .filter(each -> each.title().equals("Search"))
                .findFirst()
                .orElseThrow();
        var owner = UUID.randomUUID();
        order("AssignRole", MANAGER, """
                {"productId": "%s", "person": "%s", "role": "PRODUCT_OWNER"}""".formatted(first.productId(), owner));
        order("EstimateStory", owner, """
                {"productId": "%s", "storyId": "%s", "points": 5}""".formatted(first.productId(), story.storyId()));
        imported(asked(key), LATER);
        var events = events(first);
        assertThat(events.stream().map(each -> each.provenance().occurred())).isSorted();
        assertThat(told(events, StoryEstimated.class)).hasSize(1);
        assertThat(told(events, SourceFieldChanged.class)).isEmpty();
        var versions = new HashSet<String>();
        assertThat(events).allMatch(each -> versions.add(each.aggregateId() + "/" + each.aggregateVersion()));
        var late = events.getLast().provenance().occurred();
        assertThat(events.stream()
                        .filter(each -> each.provenance().occurred().equals(late))
                        .map(each -> each.provenance().source())
                        .filter(Objects::nonNull)
                        .map(source -> source.at()))
                .as("facts older than what was done here keep their own time beside")
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void the_later_file_again_adds_nothing_and_neither_does_one_in_another_order() throws IOException {
        var key = newKey();
        var first = imported(asked(key), shop());
        var second = imported(asked(key), LATER);
        var size = events(first).size();
        assertThat(imports.begin(asked(key), ADMIN, body(LATER), Packing.NONE)).isEqualTo(second.importId());
        var lines = LATER.lines().toList();
        var turned = String.join(
                "\n", lines.getFirst(), lines.get(5), lines.get(2), lines.get(3), lines.get(4), lines.get(1));
        var third = imported(asked(key), turned);
        assertThat(third.importId()).isNotEqualTo(second.importId());
        assertThat(third.total()).isZero();
        assertThat(events(first)).hasSize(size);
    }

    @Test
    void what_came_to_be_a_story_stays_one_whatever_a_later_file_makes_of_it() throws IOException {
        var key = newKey();
        var first = imported(facts(key), created("7", "USER_STORY") + created("8", "FEATURE"));
        var later = created("7", "USER_STORY")
                + created("8", "FEATURE")
                + fact("2024-03-03T00:00:00Z", "7", "kind", "USER_STORY", "FEATURE")
                + fact("2024-03-04T00:00:00Z", "7", "title", null, "Bigger")
                + fact("2024-03-04T00:00:00Z", "8", "kind", "FEATURE", "BUG")
                + fact("2024-03-05T00:00:00Z", "8", "status", null, "Done");
        var second = imported(facts(key), later);
        assertThat(second.state()).as(String.valueOf(second.reason())).isEqualTo(State.DONE);
        var story = events(first, StoryDefined.class).getFirst().storyId();
        assertThat(events(first, SourceFieldChanged.class))
                .extracting(SourceFieldChanged::id, SourceFieldChanged::after)
                .containsExactly(tuple(story, "Bigger"));
        assertThat(events(first, SourceStatusChanged.class))
                .extracting(SourceStatusChanged::status)
                .containsExactly("SHIPPED");
    }

    @Test
    void a_parent_that_is_nowhere_is_told_once() throws IOException {
        var key = newKey();
        var file = created("7", "USER_STORY") + fact(null, "7", "parent", null, "OTHER-9");
        var first = imported(facts(key), file);
        var size = events(first).size();
        assertThat(told(events(first), ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::value)
                .containsExactly("OTHER-9");
        imported(facts(key), file + created("8", "BUG"));
        assertThat(told(events(first), ForeignFactRecorded.class)).hasSize(1);
        assertThat(events(first)).hasSize(size + 3);
    }

    @Test
    void a_value_that_comes_back_is_told_each_time() throws IOException {
        var key = newKey();
        var first = imported(facts(key), created("7", "USER_STORY") + fact(null, "7", "points", null, "3"));
        var line = "";
        for (var points : List.of("5", "3", "3", "5")) {
            line += "\n"; // another file
            imported(facts(key), created("7", "USER_STORY") + fact(null, "7", "points", null, points) + line);
        }
        assertThat(events(first, SourceFieldChanged.class))
                .extracting(SourceFieldChanged::after)
                .containsExactly("5", "3", "5");
    }

    @Test
    void a_later_order_is_among_those_that_stand_already() throws IOException {
        var key = newKey();
        var first = imported(facts(key), ordered("A", "a", 1) + ordered("B", "b", 2) + ordered("C", "c", 3));
        imported(
                facts(key),
                ordered("A", "a", 1)
                        + ordered("B", "b", 2)
                        + ordered("C", "c", 3)
                        + fact("2024-02-01T00:00:00Z", "A", "order", "a", "bb")
                        + ordered("D", "ab", 2));
        var moved = events(first, BacklogReprioritised.class).getFirst().moves().getFirst();
        assertThat(moved.id())
                .isEqualTo(events(first, StoryDefined.class).getFirst().storyId());
        assertThat(events(first, StoryRanked.class).getLast().rank()).isEqualTo(2);
        assertThat(moved.rankAfter()).isEqualTo(3);
    }

    private static String ordered(String subject, String order, int day) {
        return fact("2024-01-0" + day + "T00:00:00Z", subject, "created", null, "USER_STORY")
                + fact("2024-01-0" + day + "T00:00:00Z", subject, "order", null, order);
    }

    @Test
    void an_archived_product_takes_nothing_more() throws IOException {
        var key = newKey();
        var first = imported(facts(key), created("7", "USER_STORY"));
        order("ArchiveProduct", MANAGER, """
                {"productId": "%s", "rationale": {"text": "It is over"}}""".formatted(first.productId()));
        var second = imported(facts(key), created("7", "USER_STORY") + created("8", "BUG"));
        assertThat(second.state()).isEqualTo(State.REFUSED);
        assertThat(second.reason()).isEqualTo("The product is archived and takes nothing more.");
    }

    private static ImportRequest facts(String key) {
        return new ImportRequest("facts", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, false);
    }

    private static String created(String subject, String kind) {
        return fact("2024-01-01T00:00:00Z", subject, "created", null, kind);
    }

    private static String fact(
            @Nullable String time, String subject, String field, @Nullable String from, @Nullable String to) {
        return "{\"time\": %s, \"subject\": \"%s\", \"field\": \"%s\", \"from\": %s, \"to\": %s}\n"
                .formatted(quoted(time), subject, field, quoted(from), quoted(to));
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : '"' + value + '"';
    }

    private static <E> List<E> told(List<RecordedEvent> events, Class<E> type) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
