package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.ADMIN;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static dev.backstory.command.imports.history.Sample.fact;
import static dev.backstory.command.imports.history.Sample.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HistoryPeopleTest {
    private static final Sample.Decided SHOP = decided(
            "Summary,Issue key,Issue Type,Status,Creator,Assignee,Created,Priority,Comment",
            "Checkout,AB-1,Epic,Done,Ann Author,,2024-01-02,,",
            "Pay,AB-2,Story,Done,Ann Author,Bob Builder,2024-01-03,High,28/Jun/16 9:27 AM;Cy Critic;Ask Ann",
            "Search,AB-3,Bug,To Do,,,2024-01-03,,");

    @Test
    void who_created_an_issue_is_its_author_and_who_imports_answers_for_what_nobody_is_said_to_have_done() {
        var defined = SHOP.facts().stream()
                .filter(fact -> fact.event() instanceof StoryDefined)
                .toList();
        assertThat(fact(SHOP, RoadmapItemAdded.class).actor()).isEqualTo(person("Ann Author"));
        assertThat(defined).extracting(ImportedFact::actor).containsExactly(person("Ann Author"), ADMIN);
        assertThat(defined)
                .extracting(fact -> Objects.requireNonNull(fact.source()).author())
                .containsExactly(person("Ann Author"), null);
        assertThat(fact(SHOP, ForeignFactRecorded.class).actor()).isEqualTo(ADMIN);
    }

    @Test
    void what_the_import_concluded_is_by_who_imports_and_inferred() {
        for (var concluded : List.of(
                ProductCreated.class,
                RoleAssigned.class,
                RoadmapOpened.class,
                BacklogOpened.class,
                StoryRanked.class,
                SourceStatusChanged.class)) {
            assertThat(fact(SHOP, concluded).actor())
                    .as(concluded.getSimpleName())
                    .isEqualTo(ADMIN);
            assertThat(fact(SHOP, concluded).inferred())
                    .as(concluded.getSimpleName())
                    .isTrue();
        }
        assertThat(fact(SHOP, HistoryImported.class).actor()).isEqualTo(ADMIN);
        assertThat(fact(SHOP, HistoryImported.class).inferred()).isFalse();
    }

    @Test
    void no_event_says_a_name_where_people_are_known_to_be_named() {
        assertThat(events(SHOP, ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field, ForeignFactRecorded::value, ForeignFactRecorded::people)
                .containsExactly(
                        tuple("Assignee", person("Bob Builder").toString(), List.of(person("Bob Builder"))),
                        tuple("Priority", "High", null),
                        tuple(
                                "Comment",
                                "28/Jun/16 9:27 AM;" + person("Cy Critic") + ";Ask Ann",
                                List.of(person("Cy Critic"))));
        assertThat(SHOP.people().ids()).containsOnlyKeys("Ann Author", "Bob Builder", "Cy Critic");
    }

    @Test
    void a_comment_is_its_authors() {
        var comment = SHOP.facts().stream()
                .filter(fact -> fact.event() instanceof ForeignFactRecorded said
                        && said.field().equals("Comment"))
                .findFirst()
                .orElseThrow();
        assertThat(comment.actor()).isEqualTo(person("Cy Critic"));
        assertThat(Objects.requireNonNull(comment.source()).author()).isEqualTo(person("Cy Critic"));
    }

    @Test
    void the_report_says_that_texts_are_kept_with_the_names_in_them() {
        assertThat(SHOP.notes())
                .contains(
                        "People whose names are in the directory only, not in the history, unless texts have them: 3.");
        assertThat(decided("Summary,Issue key", "A,AB-1").notes()).noneMatch(note -> note.startsWith("People"));
    }
}
