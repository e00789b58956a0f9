package dev.backstory.query.audit;

import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.audit.change.Change.Neighbour;
import dev.backstory.query.support.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an entry says, and that it goes on saying so. */
class AuditProjectionTest {
    private final AuditFixture audit = new AuditFixture("audit_projection");
    private final UUID product = UUID.randomUUID();
    private final List<RecordedEvent> events = new ArrayList<>();

    AuditProjectionTest() {
        audit.client
                .sql("with e as (delete from audit_entry), s as (delete from audit_subject) delete from subject_name")
                .update();
        happens(new ProductCreated(product, "SHOP", "Shop", ROADMAP, false));
        happens(new BacklogOpened(TEAM, product, "Team"));
        for (var story : List.of("Export to CSV", "Dark mode", "Log in")) {
            happens(new StoryDefined(
                    Told.id(story), product, TEAM, story, "USER_STORY", null, List.of(), null, List.of()));
            happens(new StoryRanked(TEAM, Told.id(story), events.size() / 2, "k" + events.size(), null, null));
        }
    }

    @Test
    void an_entry_says_who_did_what_to_what_when_and_why() {
        var moved = happens(
                new BacklogReprioritised(
                        TEAM,
                        List.of(new Moved(EXPORT, 3, 1, "a", null, LOGIN), new Moved(DARK, 2, 3, "c", LOGIN, null))),
                "Renewal");
        TestPeople.add(Told.ACTOR, "Ada");
        var entry = projected().getLast();
        assertThat(entry.eventId()).isEqualTo(moved.eventId());
        assertThat(entry.at()).isEqualTo(moved.provenance().occurred());
        assertThat(entry.recordedAt()).isEqualTo(moved.provenance().recorded());
        assertThat(entry.actorName()).isEqualTo("Ada");
        assertThat(entry.roles()).containsExactly("PRODUCT_OWNER");
        assertThat(entry.subject()).isEqualTo(new Subject(SubjectType.BACKLOG, TEAM));
        assertThat(entry.rationale()).isEqualTo(moved.provenance().rationale());
        assertThat(entry.decision()).isTrue();
        assertThat(entry.sentence())
                .isEqualTo("Product Owner 7f3a moved 2 stories in Team backlog, 'Export to CSV' from 3 to 1 above "
                        + "'Log in', 'Dark mode' from 2 to 3 below 'Log in': Renewal.");
        assertThat(entry.changes())
                .extracting(change -> change.subject().id(), Change::field, Change::before, Change::after)
                .containsExactly(tuple(EXPORT, "rank", 3, 1), tuple(DARK, "rank", 2, 3));
    }

    @Test
    void an_entry_keeps_the_name_of_its_time() {
        happens(new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 3, 1, "a", null, DARK))));
        happens(new SourceFieldChanged(SubjectType.STORY, DARK, SourceField.TITLE, "Dark mode", "Night mode"));
        happens(new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 1, 2, "a", DARK, null))));
        var entries = projected();
        assertThat(entries.subList(8, 11))
                .extracting(AuditEntry::sentence)
                .containsExactly(
                        "Product Owner 7f3a moved 'Export to CSV' from 3 to 1 in Team backlog, above 'Dark mode'.",
                        "Product Owner 7f3a renamed 'Dark mode' to 'Night mode'.",
                        "Product Owner 7f3a moved 'Export to CSV' from 1 to 2 in Team backlog, below 'Night mode'.");
        assertThat(entries.get(8).changes().getFirst().below()).isEqualTo(new Neighbour(DARK, "Dark mode"));
    }

    @Test
    void a_story_has_its_own_part_of_an_event_about_many() {
        happens(new BacklogReprioritised(
                TEAM, List.of(new Moved(EXPORT, 3, 1, "a", null, LOGIN), new Moved(DARK, 2, 3, "c", LOGIN, null))));
        projected();
        var filter = asked(draft -> draft.about = new AuditFilter.About(DARK, "STORY", null));
        var history = audit.entries.read(product, audit.positions(filter, true, 10), DARK);
        assertThat(history)
                .extracting(AuditEntry::type)
                .containsExactly("StoryDefined", "StoryRanked", "BacklogReprioritised");
        assertThat(history.getLast().changes())
                .containsExactly(new Change(
                        new Subject(SubjectType.STORY, DARK), "rank", 2, 3, new Neighbour(LOGIN, "Log in"), null));
    }

    @Test
    void upkeep_is_kept_but_not_shown_unless_asked_for() {
        happens(new OrderRespaced(TEAM, List.of(new Rekeyed(EXPORT, "m"))));
        assertThat(projected()).extracting(AuditEntry::type).doesNotContain("OrderRespaced");
        var asked = asked(draft -> draft.types = List.of("OrderRespaced"));
        assertThat(audit.positions(asked, true, 10)).containsExactly(9L);
    }

    @Test
    void finds_the_last_word_of_a_very_long_rationale() {
        happens(
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 3, 1, "a", null, DARK))),
                "so ".repeat(900) + "zebra");
        projected();
        var asked = asked(draft -> draft.text = "Zebra \"dark mode\"");
        assertThat(audit.positions(asked, true, 10)).containsExactly(9L);
    }

    @Test
    void refuses_to_tell_of_what_it_never_heard() {
        happens(new BacklogReprioritised(TEAM, List.of(new Moved(PERSON, 3, 1, "a", null, null))));
        assertThatThrownBy(this::projected).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void names_of_people_are_not_kept() {
        TestPeople.add(Told.ACTOR, "Ada");
        projected();
        TestPeople.add(Told.ACTOR, "Grace");
        assertThat(audit.all(product)).extracting(AuditEntry::actorName).containsOnly("Grace");
    }

    private AuditFilter asked(Consumer<AuditFilter.Draft> what) {
        return AuditFilter.of(product, 100).changed(what);
    }

    private RecordedEvent happens(Event event) {
        return happens(event, "");
    }

    private RecordedEvent happens(Event event, String why) {
        var told = Told.by(product)
                .given(event instanceof BacklogReprioritised ? "ReprioritiseBacklog" : "AnyCommand")
                .at(events.size() + 1)
                .because(why.isEmpty() ? null : why);
        var recorded = told.recorded(event);
        events.add(recorded);
        return recorded;
    }

    private List<AuditEntry> projected() {
        audit.project(events);
        events.clear();
        return audit.all(product);
    }
}
