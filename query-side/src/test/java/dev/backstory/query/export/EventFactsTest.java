package dev.backstory.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.Source;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.AuditChanges.Told;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.export.Around.Said;
import dev.backstory.query.export.Around.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How events become facts. */
class EventFactsTest {
    private static final long POSITION = 17;
    private static final UUID ACTOR = new UUID(0, 1);
    private static final UUID BACKLOG = new UUID(0, 2);
    private static final Subject STORY = new Subject(SubjectType.STORY, new UUID(0, 3));
    private static final Subject OTHER = new Subject(SubjectType.STORY, new UUID(0, 4));
    private static final Subject ITEM = new Subject(SubjectType.ROADMAP_ITEM, new UUID(0, 5));
    private static final Instant AT = Instant.parse("2026-03-02T09:15:00.123456Z");

    private Map<Long, Standing> standings = Map.of();
    private Map<Long, Said> said = Map.of();
    private @Nullable Source source;
    private List<UUID> people = List.of();

    @Test
    void a_story_begins_with_all_that_it_is() {
        var facts = facts(
                "StoryDefined",
                change(STORY, "backlogId", null, BACKLOG.toString()),
                change(STORY, "title", null, "Pay"),
                change(STORY, "kind", null, "BUG"),
                change(STORY, "status", null, "DEFINED"),
                change(STORY, "narrative", null, Map.of("iWant", "to pay")),
                change(STORY, "criteria", null, List.of(Map.of("id", "x", "text", "It is paid"))),
                change(STORY, "roadmapItemId", null, ITEM.id().toString()),
                change(STORY, "labels", null, List.of("web", "fast")));
        assertThat(facts)
                .extracting(FactLine::field, FactLine::to, FactLine::ours)
                .containsExactly(
                        tuple("created", "BUG", null),
                        tuple("backlog", "Sails", null),
                        tuple("title", "Pay", null),
                        tuple("status", "DEFINED", "DEFINED"),
                        tuple("iWant", "to pay", null),
                        tuple("criterion", "It is paid", null),
                        tuple("parent", ITEM.id().toString(), null),
                        tuple("label", "web", null),
                        tuple("label", "fast", null));
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.from()).isNull();
            assertThat(fact.time()).isEqualTo(AT);
            assertThat(fact.author()).isEqualTo(ACTOR);
            assertThat(fact.position()).isEqualTo(POSITION);
        });
    }

    @Test
    void what_was_imported_has_its_key_and_its_status_from_there() {
        source = new Source("SAUNA-7", null, null);
        var facts = facts("StoryDefined", change(STORY, "kind", null, "BUG"), change(STORY, "status", null, "DEFINED"));
        assertThat(facts)
                .extracting(FactLine::field, FactLine::to)
                .containsExactly(tuple("created", "BUG"), tuple("key", "SAUNA-7"));
        standings = Map.of(POSITION, new Standing("IN_PROGRESS", "Heating up"));
        var status = facts("SourceStatusChanged", change(STORY, "sourceStatus", "Waiting", "Heating up"));
        assertThat(status)
                .extracting(FactLine::field, FactLine::from, FactLine::to, FactLine::ours)
                .containsExactly(tuple("status", null, "Heating up", "IN_PROGRESS"));
    }

    @Test
    void entering_an_order_is_a_rank_and_leaving_it_is_none() {
        assertThat(facts("StoryRanked", change(STORY, "standing", null, "RANKED"), change(STORY, "rank", null, 3)))
                .extracting(FactLine::field, FactLine::to)
                .containsExactly(tuple("rank", "3"));
        assertThat(facts("RoadmapItemRanked", change(ITEM, "standing", null, "UNRANKED")))
                .extracting(FactLine::field, FactLine::to)
                .containsExactly(tuple("rank", "UNRANKED"));
        assertThat(facts("StoryLeft", change(STORY, "standing", "RANKED", null), change(STORY, "rank", 3, null)))
                .isEmpty();
    }

    @Test
    void of_several_moves_all_go_out_and_then_in_from_the_top() {
        var third = new Subject(SubjectType.STORY, new UUID(0, 6));
        var facts = facts(
                "BacklogReprioritised",
                change(STORY, "rank", 1, 4),
                change(OTHER, "rank", null, 2),
                change(third, "rank", 5, null));
        assertThat(facts)
                .extracting(FactLine::subject, FactLine::to)
                .containsExactly(
                        tuple(STORY.id(), "UNRANKED"),
                        tuple(third.id(), "UNRANKED"),
                        tuple(OTHER.id(), "2"),
                        tuple(STORY.id(), "4"));
        assertThat(facts("RoadmapReprioritised", change(ITEM, "rank", 9, 1)))
                .extracting(FactLine::from, FactLine::to)
                .containsExactly(tuple("9", "1"));
    }

    @Test
    void what_has_no_field_of_ours_is_theirs() {
        assertThat(facts("StoryBlocked", change(STORY, "blocked", false, true)))
                .extracting(FactLine::field, FactLine::from, FactLine::to)
                .containsExactly(tuple("blocked", null, "true"));
        assertThat(facts("RoadmapItemRevised", change(ITEM, "goals", null, List.of("g"))))
                .extracting(FactLine::field, FactLine::to)
                .containsExactly(tuple("goals", "[\"g\"]"));
    }

    @Test
    void what_another_tracker_called_its_own_keeps_its_name_and_says_what_stood_there() {
        said = Map.of(POSITION, new Said("both " + ACTOR, List.of(ACTOR)));
        assertThat(facts("ForeignFactRecorded", change(STORY, "source.Team", "one", "")))
                .extracting(FactLine::field, FactLine::from, FactLine::to, FactLine::people)
                .containsExactly(tuple("Team", "both " + ACTOR, null, List.of(ACTOR)));
        said = Map.of();
        people = List.of(ACTOR);
        assertThat(facts("ForeignFactRecorded", change(STORY, "source.Title", null, "x")))
                .extracting(FactLine::field, FactLine::people)
                .containsExactly(tuple("their:Title", List.of()));
    }

    private List<FactLine> facts(String type, Change... changes) {
        var told = new Told(POSITION, type, AT, ACTOR, source, false, people, List.of(changes));
        return EventFacts.of(told, new Around(Map.of(BACKLOG, "Sails"), standings, said));
    }

    private static Change change(Subject subject, String field, @Nullable Object before, @Nullable Object after) {
        return new Change(subject, field, before, after, null, null);
    }
}
