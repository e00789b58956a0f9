package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.CRITERIA_ARE_AT_MOST_1000;
import static dev.backstory.command.story.StoryRule.CRITERION_IS_OF_THIS_STORY;
import static dev.backstory.command.story.StoryRule.STORY_CAN_BE_READY;
import static dev.backstory.command.story.StoryRule.WORK_KEEPS_A_CRITERION;
import static dev.backstory.command.story.StoryScenes.ITEM;
import static dev.backstory.command.story.StoryScenes.LOGIN;
import static dev.backstory.command.story.StoryScenes.PRODUCT;
import static dev.backstory.command.story.StoryScenes.QUICK;
import static dev.backstory.command.story.StoryScenes.WORKS;
import static dev.backstory.command.story.StoryScenes.bare;
import static dev.backstory.command.story.StoryScenes.defined;
import static dev.backstory.command.story.StoryScenes.done;
import static dev.backstory.command.story.StoryScenes.fold;
import static dev.backstory.command.story.StoryScenes.given;
import static dev.backstory.command.story.StoryScenes.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.reading.Patch;
import dev.backstory.command.story.StoryCommand.NarrativePatch;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.story.StoryCommand.Rewording;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Criterion;
import dev.backstory.events.Ids;
import dev.backstory.events.Narrative;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.SubjectType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefinementDeciderTest {
    private static final Narrative BEFORE = new Narrative("user", "log in", "I see my orders");

    /** What a refinement asks; nothing, until something is set. */
    private static final class Refining {
        private Patch<Title> title = new Patch.Leave<>();
        private Patch<NarrativePatch> narrative = new Patch.Leave<>();
        private Patch<StoryKind> kind = new Patch.Leave<>();
        private Patch<UUID> item = new Patch.Leave<>();
        private Patch<List<Label>> labels = new Patch.Leave<>();
        private List<Text> added = List.of();
        private List<Rewording> changed = List.of();
        private List<UUID> removed = List.of();

        RefineStory asked() {
            return new RefineStory(PRODUCT, LOGIN, title, narrative, kind, item, labels, added, changed, removed, null);
        }
    }

    @Test
    void tells_each_field_that_becomes_another_with_what_it_was() {
        var all = new Refining();
        var newItem = Ids.next();
        all.title = new Patch.Put<>(new Title("Sign in"));
        all.narrative = new Patch.Put<>(
                new NarrativePatch(new Patch.Put<>(new Text("guest")), new Patch.Leave<>(), new Patch.Clear<>()));
        all.kind = new Patch.Put<>(StoryKind.SPIKE);
        all.item = new Patch.Put<>(newItem);
        all.labels = new Patch.Put<>(List.of(new Label("app"), new Label("web"), new Label("app")));
        given(defined())
                .when(all.asked())
                .then(new StoryRefined(
                        LOGIN,
                        new Replaced<>("Log in", "Sign in"),
                        new Replaced<>(BEFORE, new Narrative("guest", "log in", null)),
                        new Replaced<>("USER_STORY", "SPIKE"),
                        new Replaced<>(ITEM, newItem),
                        new Replaced<>(List.of("web"), List.of("app", "web")),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void clears_what_may_be_absent_and_nothing_else() {
        var clearing = new Refining();
        clearing.narrative = new Patch.Clear<>();
        clearing.item = new Patch.Clear<>();
        clearing.labels = new Patch.Clear<>();
        given(defined())
                .when(clearing.asked())
                .then(refined(
                        new Replaced<>(BEFORE, null),
                        new Replaced<>(ITEM, null),
                        new Replaced<>(List.of("web"), List.of())));
        given(bare("BUG")).when(clearing.asked()).thenNothing();
        var without = new Refining();
        without.title = new Patch.Clear<>();
        assertThatThrownBy(without::asked).hasMessage("The title can be changed, not cleared.");
        var kindless = new Refining();
        kindless.kind = new Patch.Clear<>();
        assertThatThrownBy(kindless::asked).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_no_narrative_once_every_part_of_it_is_cleared() {
        var clearing = new Refining();
        clearing.narrative =
                new Patch.Put<>(new NarrativePatch(new Patch.Clear<>(), new Patch.Clear<>(), new Patch.Clear<>()));
        given(defined()).when(clearing.asked()).then(refined(new Replaced<>(BEFORE, null), null, null));
    }

    @Test
    void says_nothing_where_all_is_as_it_was() {
        var same = new Refining();
        same.title = new Patch.Put<>(new Title("Log in"));
        same.narrative = new Patch.Put<>(
                new NarrativePatch(new Patch.Put<>(new Text("user")), new Patch.Leave<>(), new Patch.Leave<>()));
        same.kind = new Patch.Put<>(StoryKind.USER_STORY);
        same.item = new Patch.Put<>(ITEM);
        same.labels = new Patch.Put<>(List.of(new Label("web")));
        same.changed = List.of(new Rewording(WORKS.id(), new Text("It works")));
        given(defined()).when(same.asked()).thenNothing();
        given(defined()).when(new Refining().asked()).thenNothing();
    }

    @Test
    void adds_rewords_and_removes_criteria_by_their_ids() {
        var criteria = new Refining();
        criteria.added = List.of(new Text("It shines"));
        criteria.changed = List.of(new Rewording(QUICK.id(), new Text("It takes a second")));
        criteria.removed = List.of(WORKS.id());
        var event = (StoryRefined) decided(criteria, defined()).getFirst();
        assertThat(event.criteriaChanged())
                .containsExactly(new Reworded(QUICK.id(), "It is quick", "It takes a second"));
        assertThat(event.criteriaRemoved()).containsExactly(WORKS);
        assertThat(event.criteriaAdded()).extracting(Criterion::text).containsExactly("It shines");
        assertThat(fold(List.of(defined(), event)).criteria())
                .extracting(Criterion::text)
                .containsExactly("It takes a second", "It shines");
    }

    @Test
    void refuses_more_criteria_than_a_thousand() {
        var most = new Refining();
        most.added = Collections.nCopies(998, new Text("It shines"));
        assertThat(decided(most, defined())).hasSize(1);
        var more = new Refining();
        more.added = Collections.nCopies(999, new Text("It shines"));
        given(defined()).when(more.asked()).thenRefused(CRITERIA_ARE_AT_MOST_1000);
        more.removed = List.of(WORKS.id());
        assertThat(decided(more, defined())).hasSize(1);
    }

    @Test
    void never_gives_the_id_of_a_criterion_to_another_one() {
        var more = new Refining();
        more.added = List.of(new Text("It shines"));
        var first = (StoryRefined) decided(more, defined()).getFirst();
        var gone = new Refining();
        gone.removed = List.of(first.criteriaAdded().getFirst().id());
        var second = (StoryRefined) decided(gone, defined(), first).getFirst();
        var third = (StoryRefined) decided(more, defined(), first, second).getFirst();
        assertThat(third.criteriaAdded().getFirst().id())
                .isNotEqualTo(first.criteriaAdded().getFirst().id());
    }

    @Test
    void refuses_a_criterion_of_another_story() {
        var foreign = Ids.next();
        var changing = new Refining();
        changing.changed = List.of(new Rewording(foreign, new Text("It works")));
        given(defined()).when(changing.asked()).thenRefused(CRITERION_IS_OF_THIS_STORY, Map.of("criterionId", foreign));
        var removing = new Refining();
        removing.removed = List.of(foreign);
        given(defined()).when(removing.asked()).thenRefused(CRITERION_IS_OF_THIS_STORY, Map.of("criterionId", foreign));
        var twice = new Refining();
        twice.changed = List.of(new Rewording(WORKS.id(), new Text("So")));
        twice.removed = List.of(WORKS.id());
        assertThatThrownBy(twice::asked).hasMessage("It names a criterion twice.");
    }

    @Test
    void leaves_a_ready_story_with_all_that_makes_it_so() {
        var stripping = new Refining();
        stripping.removed = List.of(WORKS.id(), QUICK.id());
        stripping.narrative = new Patch.Clear<>();
        given(ready())
                .when(stripping.asked())
                .thenRefused(STORY_CAN_BE_READY, Map.of("missing", List.of("criteria", "narrative")));
        var replacing = new Refining();
        replacing.removed = List.of(WORKS.id(), QUICK.id());
        replacing.added = List.of(new Text("It shines"));
        assertThat(RefinementDecider.refine(fold(ready()), replacing.asked())).hasSize(1);
    }

    @Test
    void leaves_work_that_has_begun_with_something_to_judge_it_by() {
        var stripping = new Refining();
        stripping.removed = List.of(WORKS.id(), QUICK.id());
        given(done()).when(stripping.asked()).thenRefused(WORK_KEEPS_A_CRITERION);
        stripping.removed = List.of(WORKS.id());
        stripping.narrative = new Patch.Clear<>();
        assertThat(RefinementDecider.refine(fold(done()), stripping.asked())).hasSize(1);
    }

    @Test
    void tells_what_another_tracker_made_of_a_field_as_what_it_was() {
        var renaming = new Refining();
        renaming.title = new Patch.Put<>(new Title("Sign in"));
        renaming.labels = new Patch.Put<>(List.of());
        var theirs = new SourceFieldChanged(SubjectType.STORY, LOGIN, SourceField.TITLE, "Log in", "Theirs");
        var labels = new SourceFieldChanged(SubjectType.STORY, LOGIN, SourceField.LABELS, "web", "a, b");
        var event = (StoryRefined) decided(renaming, defined(), theirs, labels).getFirst();
        assertThat(event.title()).isEqualTo(new Replaced<>("Theirs", "Sign in"));
        assertThat(event.labels()).isEqualTo(new Replaced<>(List.of("a", "b"), List.of()));
    }

    private static List<StoryEvent> decided(Refining refining, StoryEvent... history) {
        return StoryDecider.decide(fold(List.of(history)), refining.asked());
    }

    private static StoryRefined refined(
            @Nullable Replaced<Narrative> narrative,
            @Nullable Replaced<UUID> item,
            @Nullable Replaced<List<String>> labels) {
        return new StoryRefined(LOGIN, null, narrative, null, item, labels, List.of(), List.of(), List.of());
    }
}
