package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.NOW;
import static dev.backstory.command.imports.history.Sample.ORDER;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static dev.backstory.command.imports.history.Sample.item;
import static dev.backstory.command.imports.history.Sample.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.history.Sample.Decided;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What only a history that was kept here can say. */
class HistoryOfOurOwnTest {
    private static final Instant THEN = NOW.minus(Duration.ofDays(9));
    private static final Instant LATER = THEN.plus(Duration.ofDays(1));

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void a_status_is_what_it_is_here_whatever_its_word() {
        created("1", "USER_STORY");
        say("1", FactField.STATUS, null, "Groomed", LATER, OurStatus.READY);
        say("1", FactField.STATUS, null, "Groomed", LATER.plusSeconds(1), OurStatus.WITHDRAWN);
        var changes = events(told(), SourceStatusChanged.class);
        assertThat(changes).extracting(SourceStatusChanged::status).containsExactly("READY", "WITHDRAWN");
        assertThat(changes).extracting(SourceStatusChanged::category).containsExactly("TO_DO", "DONE");
        assertThat(events(told(), StoryLeft.class))
                .extracting(StoryLeft::reason)
                .containsExactly("WITHDRAWN");
        assertThat(told().notes()).isEmpty();
    }

    @Test
    void a_status_that_a_story_cannot_have_is_read_by_its_word_and_noted() {
        created("1", "USER_STORY");
        say("1", FactField.STATUS, null, "Done", LATER, OurStatus.SHIPPED);
        assertThat(events(told(), SourceStatusChanged.class).getFirst().status())
                .isEqualTo("ACCEPTED");
        assertThat(told().notes())
                .containsExactly("Statuses that are said to be SHIPPED here, which what they are of cannot be: 1.");
    }

    @Test
    void what_is_unranked_from_the_beginning_comes_in_so() {
        created("1", "USER_STORY");
        say("1", FactField.RANK, null, FactField.UNRANKED, THEN, null);
        created("2", "USER_STORY");
        assertThat(events(told(), StoryRanked.class))
                .extracting(StoryRanked::rank)
                .containsExactly(null, 1);
    }

    @Test
    void the_first_backlog_is_called_as_the_first_fact_says_and_others_are_opened_when_they_are_named() {
        created("1", "USER_STORY");
        say("1", FactField.BACKLOG, null, "Sails", THEN, null);
        say("1", FactField.BACKLOG, "Sails", "Hull", LATER, null);
        var told = told();
        assertThat(events(told, BacklogOpened.class))
                .extracting(BacklogOpened::backlogId, BacklogOpened::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ORDER.backlogId(), "Sails"),
                        org.assertj.core.groups.Tuple.tuple(hull(), "Hull"));
        assertThat(events(told, StoryDefined.class).getFirst().backlogId()).isEqualTo(ORDER.backlogId());
        assertThat(events(told).stream().map(Event::getClass).map(Class::getSimpleName))
                .endsWith("StoryLeft", "StoryMoved", "StoryRanked", "HistoryImported");
        assertThat(events(told, StoryMoved.class))
                .containsExactly(new StoryMoved(story("1"), ORDER.backlogId(), hull()));
        assertThat(events(told, StoryRanked.class).getLast().backlogId()).isEqualTo(hull());
    }

    @Test
    void what_names_no_backlog_is_in_the_one_called_backlog() {
        created("1", "USER_STORY");
        created("2", "USER_STORY");
        say("2", FactField.BACKLOG, null, "x".repeat(201), THEN, null);
        assertThat(events(told(), BacklogOpened.class))
                .extracting(BacklogOpened::name)
                .containsExactly("Backlog");
        assertThat(events(told(), ForeignFactRecorded.class))
                .extracting(ForeignFactRecorded::field)
                .containsExactly("backlog");
    }

    @Test
    void facts_of_one_time_are_told_in_the_order_of_their_events() {
        for (var name : List.of("B", "C", "D")) {
            at(1, name, FactField.CREATED, "USER_STORY", THEN);
        }
        at(2, "B", FactField.RANK, "3", LATER);
        at(3, "A", FactField.CREATED, "USER_STORY", LATER);
        at(4, "A", FactField.RANK, "2", LATER);
        var events = events(told());
        var moved =
                events.stream().filter(BacklogReprioritised.class::isInstance).toList();
        assertThat(moved).hasSize(1);
        var entered = events(told(), StoryRanked.class).getLast();
        assertThat(entered.above()).isEqualTo(story("C"));
        assertThat(entered.below()).isEqualTo(story("D"));
        assertThat(events.indexOf(moved.getFirst())).isLessThan(events.indexOf(entered));
    }

    @Test
    void facts_of_different_events_are_two_though_they_say_the_same() {
        at(1, "1", FactField.CREATED, "USER_STORY", THEN);
        at(2, "1", FactField.STATUS, "Open", LATER);
        at(3, "1", FactField.STATUS, "Closed", LATER);
        at(4, "1", FactField.STATUS, "Open", LATER);
        at(4, "1", FactField.STATUS, "Open", LATER);
        assertThat(events(told(), SourceStatusChanged.class))
                .extracting(SourceStatusChanged::to)
                .containsExactly("Open", "Closed", "Open");
    }

    @Test
    void an_item_may_become_one_of_another_kind() {
        created("1", "FEATURE");
        say("1", FactField.KIND, "FEATURE", "INITIATIVE", LATER, null);
        assertThat(events(told(), RoadmapItemAdded.class).getFirst().kind()).isEqualTo("FEATURE");
        assertThat(events(told(), RoadmapItemRevised.class))
                .containsExactly(new RoadmapItemRevised(
                        item("1"), new Replaced<>("FEATURE", "INITIATIVE"), null, null, null, null));
    }

    private static UUID hull() {
        return ORDER.ids().backlog("hull");
    }

    private void created(String subject, String kind) {
        say(subject, FactField.CREATED, null, kind, THEN, null);
    }

    private void say(
            String subject,
            FactField field,
            @Nullable String from,
            @Nullable String to,
            Instant at,
            @Nullable OurStatus ours) {
        facts.add(new Fact(
                subject,
                field.word(),
                from,
                to,
                at,
                null,
                List.of(),
                null,
                false,
                facts.size() + 1L,
                new Exact(ours, null, null, null, null)));
    }

    private void at(long position, String subject, FactField field, String to, Instant at) {
        facts.add(new Fact(
                subject,
                field.word(),
                null,
                to,
                at,
                null,
                List.of(),
                null,
                false,
                facts.size() + 1L,
                new Exact(null, null, null, null, position)));
    }

    private Decided told() {
        return decided(ORDER, all -> facts.forEach(all::add));
    }
}
