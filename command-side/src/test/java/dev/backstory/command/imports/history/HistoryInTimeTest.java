package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.NOW;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static dev.backstory.command.imports.history.Sample.fact;
import static dev.backstory.command.imports.history.Sample.facts;
import static dev.backstory.command.imports.history.Sample.item;
import static dev.backstory.command.imports.history.Sample.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.SourceStory;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryInTimeTest {
    @Test
    void a_story_older_than_its_item_is_linked_when_the_item_comes() {
        var history = decided(
                "Summary,Issue key,Issue Type,Created,Epic Link",
                "Pay,AB-1,Story,2024-01-01,AB-2",
                "Shop,AB-2,Epic,2024-01-05,");
        assertThat(events(history, StoryDefined.class).getFirst().roadmapItemId())
                .isNull();
        var linked = fact(history, SourceFieldChanged.class);
        assertThat(linked.event())
                .isEqualTo(new SourceFieldChanged(
                        SubjectType.STORY,
                        story("AB-1"),
                        SourceField.ROADMAP_ITEM_ID,
                        null,
                        item("AB-2").toString()));
        assertThat(linked.occurred()).isEqualTo(Instant.parse("2024-01-05T00:00:00Z"));
        assertThat(history.notes()).anyMatch(note -> note.startsWith("Stories older than their roadmap item"));
    }

    @Test
    void an_item_of_the_same_time_is_there_before_its_stories() {
        var history = decided("Summary,Issue key,Issue Type,Epic Link", "Pay,AB-1,Story,AB-2", "Shop,AB-2,Epic,");
        assertThat(events(history, StoryDefined.class).getFirst().roadmapItemId())
                .isEqualTo(item("AB-2"));
        assertThat(history.notes()).contains("Rows without any time, taken to be as old as the import: 2.");
    }

    @Test
    void what_was_done_before_it_was_created_is_late_and_keeps_its_own_time() {
        var history = decided("Summary,Issue key,Status,Created,Resolved", "Pay,AB-1,Done,2024-02-02,2024-01-01");
        var moved = fact(history, SourceStatusChanged.class);
        assertThat(moved.occurred()).isEqualTo(Instant.parse("2024-02-02T00:00:00Z"));
        assertThat(moved.source()).hasFieldOrPropertyWithValue("at", Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(history.late()).isEqualTo(2);
    }

    @Test
    void what_claims_to_be_of_the_future_is_as_old_as_the_import() {
        var history = decided("Summary,Issue key,Status,Created", "Pay,AB-1,To Do,2099-02-02");
        var defined = fact(history, StoryDefined.class);
        assertThat(defined.occurred()).isEqualTo(NOW);
        assertThat(defined.source()).hasFieldOrPropertyWithValue("at", Instant.parse("2099-02-02T00:00:00Z"));
        assertThat(history.late()).isZero();
        assertThat(history.notes()).anyMatch(note -> note.startsWith("Facts later than the import"));
    }

    @Test
    void without_a_creation_the_earliest_time_of_the_row_serves_and_is_inferred() {
        var history = decided("Summary,Issue key,Status,Updated", "Pay,AB-1,Closed,2024-02-02");
        assertThat(fact(history, StoryDefined.class).occurred()).isEqualTo(Instant.parse("2024-02-02T00:00:00Z"));
        assertThat(fact(history, StoryDefined.class).inferred()).isTrue();
    }

    @Test
    void what_stands_in_an_export_is_known_since_the_last_update() {
        var history = decided(
                "Summary,Issue key,Status,Created,Updated,Priority",
                "Pay,AB-1,To Do,2024-01-01,2024-02-02,High",
                "Buy,AB-2,In Progress,2024-01-01,2024-03-03,");
        assertThat(fact(history, ForeignFactRecorded.class).occurred())
                .isEqualTo(Instant.parse("2024-02-02T00:00:00Z"));
        assertThat(history.facts().stream()
                        .filter(fact -> fact.event() instanceof SourceStatusChanged)
                        .map(ImportedFact::occurred))
                .containsExactly(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-03-03T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void at_every_moment_the_ranks_and_neighbours_are_those_of_the_final_order(long seed) {
        var stories = randomStories(new Random(seed));
        var history = decided(List.of(), stories);
        var finalOrder = stories.stream()
                .sorted(Comparator.comparing(
                                (SourceStory story) -> story.facts().rank(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(story -> story.facts().line()))
                .map(story -> story(story.key()))
                .toList();
        var there = new ArrayList<UUID>();
        var keys = new HashMap<UUID, String>();
        var before = Instant.MIN;
        for (var fact : history.facts()) {
            assertThat(fact.occurred()).isAfterOrEqualTo(before);
            before = fact.occurred();
            check(fact.event(), there, keys, finalOrder);
        }
        assertThat(keys).hasSize(stories.size());
        assertThat(history.facts().getLast().event()).isInstanceOf(HistoryImported.class);
    }

    private static void check(Event event, List<UUID> there, Map<UUID, String> keys, List<UUID> finalOrder) {
        if (event instanceof StoryRanked ranked) {
            there.add(ranked.storyId());
            there.sort(Comparator.comparing(finalOrder::indexOf));
            var index = there.indexOf(ranked.storyId());
            assertThat(ranked.rank()).isEqualTo(index + 1);
            assertThat(ranked.above()).isEqualTo(at(there, index - 1));
            assertThat(ranked.below()).isEqualTo(at(there, index + 1));
            keys.put(ranked.storyId(), String.valueOf(ranked.orderKey()));
            assertThat(there.stream().map(keys::get)).isSorted();
        } else if (event instanceof StoryLeft left) {
            assertThat(left.rank()).isEqualTo(there.indexOf(left.storyId()) + 1);
            there.remove(left.storyId());
        }
    }

    private static @Nullable UUID at(List<UUID> there, int index) {
        return index < 0 || index >= there.size() ? null : there.get(index);
    }

    private static List<SourceStory> randomStories(Random random) {
        var stories = new ArrayList<SourceStory>();
        for (int i = 0; i < 60; i++) {
            var rank = random.nextInt(5) == 0 ? null : "0|i" + (10 + random.nextInt(40));
            var created = random.nextInt(10) == 0 ? null : NOW.minus(Duration.ofHours(1 + random.nextInt(50)));
            var resolved = random.nextBoolean() ? null : NOW.minus(Duration.ofHours(random.nextInt(50)));
            stories.add(story(
                    facts("AB-" + i, i + 2L, "Story " + i, rank, created, resolved, Map.of()),
                    List.of(),
                    List.of(),
                    null));
        }
        return stories;
    }
}
