package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.SEPARATOR;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;
import static dev.backstory.query.audit.change.Changing.STORY_EXPORT;
import static dev.backstory.query.audit.change.Changing.changesOf;
import static dev.backstory.query.audit.change.Changing.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Criterion;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.Samples;
import dev.backstory.query.audit.Told;
import dev.backstory.query.audit.change.Change.Neighbour;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of stories and of their order. */
class StoryChangesTest {
    @Test
    void has_a_rank_and_neighbours_for_each_moved_story() {
        var moves = List.of(new Moved(EXPORT, 17, 3, "c", LOGIN, DARK), new Moved(DARK, 4, null, null, null, null));
        assertThat(changesOf(new BacklogReprioritised(TEAM, moves)))
                .containsExactly(
                        new Change(
                                STORY_EXPORT,
                                "rank",
                                17,
                                3,
                                new Neighbour(LOGIN, "Log in"),
                                new Neighbour(DARK, "Dark mode")),
                        Change.of(new Subject(STORY, DARK), "standing", "RANKED", "UNRANKED"),
                        Change.of(new Subject(STORY, DARK), "rank", 4, null));
    }

    @Test
    void tells_unranked_from_gone() {
        assertThat(changesOf(new StoryRanked(TEAM, EXPORT, null, null, null, null)))
                .containsExactly(Change.of(STORY_EXPORT, "standing", null, "UNRANKED"));
        assertThat(changesOf(new StoryLeft(TEAM, EXPORT, "ACCEPTED", 2)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "standing", "RANKED", null), Change.of(STORY_EXPORT, "rank", 2, null));
    }

    @Test
    void has_no_changes_where_the_order_stays() {
        assertThat(changesOf(new OrderRespaced(TEAM, List.of()))).isEmpty();
    }

    @Test
    void begins_every_definition_from_nothing() {
        var fields = Samples.all().stream()
                .filter(event -> event instanceof StoryDefined)
                .flatMap(event -> changesOf(event).stream())
                .toList();
        assertThat(fields).allMatch(change -> change.before() == null && change.after() != null);
        assertThat(fields.stream().map(Change::field))
                .containsExactly(
                        "backlogId", "title", "kind", "status", "narrative", "criteria", "roadmapItemId", "labels");
    }

    @Test
    void has_each_field_and_each_criterion_of_a_refinement() {
        var old = new Criterion(Told.id("c1"), "It opens");
        var quick = new Criterion(Told.id("c1"), "It opens at once");
        var gone = new Criterion(Told.id("c2"), "It shines");
        var event = new StoryRefined(
                EXPORT,
                new Replaced<>("Export", "Export to CSV"),
                null,
                null,
                new Replaced<>(REPORTING, null),
                new Replaced<>(List.of(), List.of("data")),
                List.of(),
                List.of(new Reworded(old.id(), old.text(), quick.text())),
                List.of(gone));
        assertThat(changesOf(event))
                .containsExactly(
                        Change.of(STORY_EXPORT, "title", "Export", "Export to CSV"),
                        Change.of(STORY_EXPORT, "roadmapItemId", REPORTING, null),
                        Change.of(STORY_EXPORT, "labels", List.of(), List.of("data")),
                        Change.of(STORY_EXPORT, "criteria", old, quick),
                        Change.of(STORY_EXPORT, "criteria", gone, null));
    }

    @Test
    void has_the_status_and_what_was_said_with_it() {
        var met = List.of(Told.id("c1"));
        assertThat(changesOf(new StoryAccepted(EXPORT, "DONE", met)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "status", "DONE", "ACCEPTED"),
                        Change.of(STORY_EXPORT, "criteria.accepted", null, met));
        assertThat(changesOf(new StoryRejected(EXPORT, "DONE", met)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "status", "DONE", "IN_PROGRESS"),
                        Change.of(STORY_EXPORT, "criteria.unmet", null, met));
        assertThat(changesOf(new StoryBlocked(EXPORT, PERSON)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "blocked", false, true),
                        Change.of(STORY_EXPORT, "blocked.owner", null, PERSON));
        assertThat(changesOf(new StoryMoved(EXPORT, TEAM, SHOP)))
                .containsExactly(Change.of(STORY_EXPORT, "backlogId", TEAM, SHOP));
        assertThat(fields(new StorySplit(EXPORT, "READY", List.of(new SplitOff(LOGIN, null)))))
                .containsExactly("status", "blocked", "blocked.owner", "children");
        assertThat(changesOf(new StoryWithdrawn(EXPORT, "READY")))
                .containsExactly(
                        Change.of(STORY_EXPORT, "status", "READY", "WITHDRAWN"),
                        Change.of(STORY_EXPORT, "blocked", true, false),
                        Change.of(STORY_EXPORT, "blocked.owner", PERSON, null));
    }

    @Test
    void ends_what_was_so_before() {
        assertThat(changesOf(new QuestionAnswered(SEPARATOR, "Semicolon")))
                .containsExactly(
                        Change.of(new Subject(SubjectType.QUESTION, SEPARATOR), "answer", null, "Semicolon"),
                        Change.of(STORY_EXPORT, "answers", null, SEPARATOR));
        assertThat(changesOf(new StoryUnblocked(EXPORT)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "blocked", true, false),
                        Change.of(STORY_EXPORT, "blocked.owner", PERSON, null));
        assertThat(changesOf(new Endorsed(STORY, EXPORT, 5, null)))
                .containsExactly(
                        Change.of(STORY_EXPORT, "endorsements", null, Map.of("revision", 5L)),
                        Change.of(STORY_EXPORT, "objections", Map.of("revision", 4L), null));
    }
}
