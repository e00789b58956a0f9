package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.NEW_ESTIMATE_HAS_A_RATIONALE;
import static dev.backstory.command.story.StoryRule.STORY_CAN_BE_READY;
import static dev.backstory.command.story.StoryRule.STORY_IS_DEFINED;
import static dev.backstory.command.story.StoryRule.STORY_IS_OPEN;
import static dev.backstory.command.story.StoryRule.STORY_IS_READY;
import static dev.backstory.command.story.StoryScenes.LOGIN;
import static dev.backstory.command.story.StoryScenes.PRODUCT;
import static dev.backstory.command.story.StoryScenes.WHY;
import static dev.backstory.command.story.StoryScenes.WORKS;
import static dev.backstory.command.story.StoryScenes.bare;
import static dev.backstory.command.story.StoryScenes.blocked;
import static dev.backstory.command.story.StoryScenes.defined;
import static dev.backstory.command.story.StoryScenes.done;
import static dev.backstory.command.story.StoryScenes.estimated;
import static dev.backstory.command.story.StoryScenes.given;
import static dev.backstory.command.story.StoryScenes.imported;
import static dev.backstory.command.story.StoryScenes.ready;
import static dev.backstory.command.story.StoryScenes.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryCommand.MarkStoryReady;
import dev.backstory.command.story.StoryCommand.WithdrawReadiness;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Narrative;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTest {
    private static final MarkStoryReady MARK = new MarkStoryReady(PRODUCT, LOGIN, null);
    private static final WithdrawReadiness WITHDRAW = new WithdrawReadiness(PRODUCT, LOGIN, WHY);

    @Test
    void estimates_a_story_without_saying_why_and_another_time_with_it() {
        given(defined()).when(estimate("5", null)).then(new StoryEstimated(LOGIN, null, new BigDecimal("5")));
        given(defined(), estimated(5))
                .when(estimate("8", WHY))
                .then(new StoryEstimated(LOGIN, BigDecimal.valueOf(5), new BigDecimal("8")));
        given(defined(), estimated(5)).when(estimate("8", null)).thenRefused(NEW_ESTIMATE_HAS_A_RATIONALE);
    }

    @Test
    void takes_the_same_estimate_again_for_nothing() {
        given(defined(), estimated(5)).when(estimate("5.00", null)).thenNothing();
    }

    @Test
    void knows_an_estimate_of_another_tracker() {
        given(defined(), new SourceFieldChanged(SubjectType.STORY, LOGIN, SourceField.POINTS, null, "3.5"))
                .when(estimate("8", null))
                .thenRefused(NEW_ESTIMATE_HAS_A_RATIONALE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000, 1000", "0.25, 0.25", "10.50, 10.5", "1e2, 100", "0.00, 0"})
    void takes_points_as_people_write_them(BigDecimal said, BigDecimal kept) {
        assertThat(new Points(said).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000.01", "0.125", "1e999999999", "1e-999999999", "-0.5"})
    void refuses_points_that_nobody_means(BigDecimal said) {
        assertThatThrownBy(() -> new Points(said)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marks_a_story_ready_that_has_all_that_takes() {
        given(defined(), estimated(5)).when(MARK).then(new StoryMarkedReady(LOGIN, "DEFINED"));
        given(ready()).when(MARK).thenNothing();
    }

    @Test
    void names_all_that_a_story_lacks_to_be_ready() {
        given(bare("USER_STORY"))
                .when(MARK)
                .thenRefused(STORY_CAN_BE_READY, Map.of("missing", List.of("criteria", "points", "narrative")));
        given(bare("BUG")).when(MARK).thenRefused(STORY_CAN_BE_READY, Map.of("missing", List.of("criteria", "points")));
        given(defined()).when(MARK).thenRefused(STORY_CAN_BE_READY, Map.of("missing", List.of("points")));
    }

    @Test
    void takes_a_whole_narrative_for_a_user_story_alone() {
        var half = new Narrative("user", "log in", null);
        given(definedAs("USER_STORY", half), estimated(5))
                .when(MARK)
                .thenRefused(STORY_CAN_BE_READY, Map.of("missing", List.of("narrative")));
        given(definedAs("TECH_DEBT", null), estimated(5)).when(MARK).then(new StoryMarkedReady(LOGIN, "DEFINED"));
    }

    @Test
    void a_story_may_be_ready_while_something_stands_in_its_way() {
        given(defined(), estimated(5), blocked()).when(MARK).then(new StoryMarkedReady(LOGIN, "DEFINED"));
    }

    @Test
    void marks_nothing_ready_that_is_worked_on() {
        given(started()).when(MARK).thenRefused(STORY_IS_DEFINED);
        given(done()).when(MARK).thenRefused(STORY_IS_DEFINED);
        given(defined(), imported("IN_PROGRESS")).when(MARK).thenRefused(STORY_IS_DEFINED);
    }

    @Test
    void withdraws_readiness_until_work_begins() {
        given(ready()).when(WITHDRAW).then(new StoryReadinessWithdrawn(LOGIN, "READY"));
        given(ready(), new StoryReadinessWithdrawn(LOGIN, "READY"))
                .when(WITHDRAW)
                .thenNothing();
        given(defined()).when(WITHDRAW).thenNothing();
        given(started()).when(WITHDRAW).thenRefused(STORY_IS_READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "WITHDRAWN", "SPLIT"})
    void takes_nothing_more_once_it_is_closed(String status) {
        given(defined(), imported(status)).when(MARK).thenRefused(STORY_IS_OPEN);
        given(defined(), imported(status)).when(estimate("5", WHY)).thenRefused(STORY_IS_OPEN);
    }

    private static EstimateStory estimate(String points, @Nullable Why why) {
        return new EstimateStory(PRODUCT, LOGIN, new Points(new BigDecimal(points)), why);
    }

    private static StoryDefined definedAs(String kind, @Nullable Narrative narrative) {
        return new StoryDefined(
                LOGIN, PRODUCT, StoryScenes.BACKLOG, "Log in", kind, narrative, List.of(WORKS), null, List.of());
    }
}
