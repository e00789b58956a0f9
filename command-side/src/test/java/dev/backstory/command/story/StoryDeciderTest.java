package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.PLACEMENT_HAS_A_RATIONALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Criterion;
import dev.backstory.events.Ids;
import dev.backstory.events.Narrative;
import dev.backstory.events.StoryDefined;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID BACKLOG = Ids.next();
    private static final UUID LOGIN = Ids.next();
    private static final UUID OTHER = Ids.next();
    private static final UUID ITEM = Ids.next();

    @Test
    void defines_a_story_with_all_that_is_said_of_it() {
        var defined = StoryDecider.define(new DefineStory(
                PRODUCT,
                BACKLOG,
                LOGIN,
                new Title("Log in"),
                StoryKind.SPIKE,
                new StoryNarrative(new Text("As a user"), null, new Text("I get in")),
                List.of(new Text("It works"), new Text("It is fast")),
                ITEM,
                List.of(new Label("web"), new Label("auth"), new Label("web")),
                null,
                null));
        assertThat(defined)
                .usingRecursiveComparison()
                .ignoringFields("criteria")
                .isEqualTo(new StoryDefined(
                        LOGIN,
                        PRODUCT,
                        BACKLOG,
                        "Log in",
                        "SPIKE",
                        new Narrative("As a user", null, "I get in"),
                        List.of(),
                        ITEM,
                        List.of("web", "auth")));
        assertThat(defined.criteria()).extracting(Criterion::text).containsExactly("It works", "It is fast");
        assertThat(defined.criteria()).extracting(Criterion::id).doesNotHaveDuplicates();
    }

    @Test
    void is_a_user_story_where_nothing_else_is_said() {
        assertThat(StoryDecider.define(define(null, null)))
                .isEqualTo(new StoryDefined(
                        LOGIN, PRODUCT, BACKLOG, "Log in", "USER_STORY", null, List.of(), null, List.of()));
    }

    @Test
    void decides_the_same_every_time() {
        assertThat(StoryDecider.define(define(null, null))).isEqualTo(StoryDecider.define(define(null, null)));
        var one = StoryDecider.define(withCriteria(LOGIN)).criteria();
        assertThat(StoryDecider.define(withCriteria(LOGIN)).criteria()).isEqualTo(one);
        assertThat(StoryDecider.define(withCriteria(OTHER)).criteria()).doesNotContainAnyElementsOf(one);
    }

    @Test
    void takes_a_narrative_without_words_for_none() {
        var command = new DefineStory(
                PRODUCT,
                BACKLOG,
                LOGIN,
                new Title("Log in"),
                null,
                new StoryNarrative(null, null, null),
                List.of(),
                null,
                List.of(),
                null,
                null);
        assertThat(StoryDecider.define(command).narrative()).isNull();
    }

    static Stream<Placement> placesAboveOthers() {
        return Stream.of(new Placement.Top(), new Placement.Before(OTHER), new Placement.After(OTHER));
    }

    @ParameterizedTest
    @MethodSource("placesAboveOthers")
    void refuses_a_place_above_others_without_a_rationale(Placement place) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> StoryDecider.define(define(place, null)));
        assertThat(refused.rule()).isEqualTo(PLACEMENT_HAS_A_RATIONALE);
        assertThat(StoryDecider.define(define(place, Why.of("Urgent"))).storyId())
                .isEqualTo(LOGIN);
        assertThat(define(place, null).right()).isEqualTo("DefineStory.placement");
        assertThat(define(place, null).place()).isEqualTo(place);
    }

    static Stream<Placement> placesOfNobody() {
        return Stream.of(new Placement.Bottom(), new Placement.Unranked());
    }

    @ParameterizedTest
    @MethodSource("placesOfNobody")
    void takes_a_place_below_others_without_a_rationale(Placement place) {
        assertThat(StoryDecider.define(define(place, null)).storyId()).isEqualTo(LOGIN);
        assertThat(define(place, null).right()).isEqualTo("DefineStory");
    }

    @Test
    void stands_at_the_bottom_where_nothing_else_is_said() {
        assertThat(define(null, null).place()).isEqualTo(new Placement.Bottom());
        assertThat(define(null, null).right()).isEqualTo("DefineStory");
    }

    private static DefineStory define(@Nullable Placement placement, @Nullable Why why) {
        return new DefineStory(
                PRODUCT, BACKLOG, LOGIN, new Title("Log in"), null, null, List.of(), null, List.of(), placement, why);
    }

    private static DefineStory withCriteria(UUID story) {
        var criteria = List.of(new Text("It works"), new Text("It works"));
        return new DefineStory(
                PRODUCT, BACKLOG, story, new Title("Log in"), null, null, criteria, null, List.of(), null, null);
    }
}
