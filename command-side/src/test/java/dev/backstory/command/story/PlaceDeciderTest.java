package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.POINTS_ARE_ALLOCATED;
import static dev.backstory.command.story.StoryRule.STORY_IS_NOT_DONE;
import static dev.backstory.command.story.StoryRule.STORY_IS_OPEN;
import static dev.backstory.command.story.StoryScenes.BACKLOG;
import static dev.backstory.command.story.StoryScenes.ITEM;
import static dev.backstory.command.story.StoryScenes.LOGIN;
import static dev.backstory.command.story.StoryScenes.OTHER_BACKLOG;
import static dev.backstory.command.story.StoryScenes.PRODUCT;
import static dev.backstory.command.story.StoryScenes.WHY;
import static dev.backstory.command.story.StoryScenes.bare;
import static dev.backstory.command.story.StoryScenes.blocked;
import static dev.backstory.command.story.StoryScenes.defined;
import static dev.backstory.command.story.StoryScenes.done;
import static dev.backstory.command.story.StoryScenes.estimated;
import static dev.backstory.command.story.StoryScenes.fold;
import static dev.backstory.command.story.StoryScenes.given;
import static dev.backstory.command.story.StoryScenes.imported;
import static dev.backstory.command.story.StoryScenes.ready;
import static dev.backstory.command.story.StoryScenes.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryPlaceCommand.MoveStory;
import dev.backstory.command.story.StoryPlaceCommand.SplitStory;
import dev.backstory.command.story.StoryPlaceCommand.StoryChild;
import dev.backstory.command.story.StoryPlaceCommand.WithdrawStory;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Ids;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryWithdrawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceDeciderTest {
    private static final UUID ONE = Ids.next();
    private static final UUID TWO = Ids.next();
    private static final WithdrawStory WITHDRAW = new WithdrawStory(PRODUCT, LOGIN, WHY);

    @Test
    void splits_a_story_and_shares_its_points_out() {
        given(ready())
                .when(split("5", "3"))
                .then(new StorySplit(
                        LOGIN,
                        "READY",
                        List.of(new SplitOff(ONE, new BigDecimal("5")), new SplitOff(TWO, new BigDecimal("3")))));
        given(defined(), estimated(8))
                .when(split("8", null))
                .then(new StorySplit(
                        LOGIN, "DEFINED", List.of(new SplitOff(ONE, new BigDecimal("8")), new SplitOff(TWO, null))));
    }

    @Test
    void refuses_to_lose_or_win_points_by_a_split() {
        given(ready()).when(split("5", "5")).thenRefused(POINTS_ARE_ALLOCATED, allocated("10"));
        given(ready()).when(split(null, null)).thenRefused(POINTS_ARE_ALLOCATED, allocated("0"));
    }

    @Test
    void what_was_too_large_to_estimate_is_estimated_in_its_parts() {
        given(defined())
                .when(split("5", "3"))
                .then(new StorySplit(
                        LOGIN,
                        "DEFINED",
                        List.of(new SplitOff(ONE, new BigDecimal("5")), new SplitOff(TWO, new BigDecimal("3")))));
        given(defined())
                .when(split(null, null))
                .then(new StorySplit(LOGIN, "DEFINED", List.of(new SplitOff(ONE, null), new SplitOff(TWO, null))));
    }

    @Test
    void splits_what_is_worked_on_or_blocked_and_not_what_is_done_or_closed() {
        assertThat(StoryDecider.decide(fold(started()), split("5", "3"))).hasSize(1);
        given(done()).when(split("5", "3")).thenRefused(STORY_IS_NOT_DONE);
        given(defined(), imported("ACCEPTED")).when(split(null, null)).thenRefused(STORY_IS_OPEN);
        var after = fold(List.of(defined(), blocked(), new StorySplit(LOGIN, "DEFINED", List.of())));
        assertThat(after.blocked()).isFalse();
        assertThat(after.isOpen()).isFalse();
    }

    @Test
    void a_child_is_of_its_parents_kind_item_and_labels_where_nothing_else_is_said() {
        var parent = fold(ready());
        assertThat(PlaceDecider.child(parent, child(ONE, null)))
                .containsExactly(new StoryDefined(
                        ONE, PRODUCT, BACKLOG, "Part", "USER_STORY", null, List.of(), ITEM, List.of("web")));
        var own = new StoryChild(
                TWO,
                new Title("Own"),
                StoryKind.SPIKE,
                StoryScenes.SAID,
                List.of(new Text("It works")),
                List.of(new Label("app")),
                new Points(BigDecimal.TWO));
        var beginning = PlaceDecider.child(parent, own);
        var defined = (StoryDefined) beginning.getFirst();
        assertThat(defined.kind()).isEqualTo("SPIKE");
        assertThat(defined.labels()).containsExactly("app");
        assertThat(defined.criteria()).hasSize(1);
        assertThat(beginning.getLast()).isEqualTo(new StoryEstimated(TWO, null, BigDecimal.TWO));
    }

    @Test
    void a_split_has_two_children_at_least_each_with_an_id_of_its_own() {
        assertThatThrownBy(() -> new SplitStory(PRODUCT, LOGIN, List.of(child(ONE, null)), WHY))
                .hasMessage("A story is split into 2 to 100 children.");
        for (var taken : List.of(ONE, LOGIN)) {
            var children = List.of(child(ONE, null), child(taken, null));
            assertThatThrownBy(() -> new SplitStory(PRODUCT, LOGIN, children, WHY))
                    .hasMessage("Each child has an id of its own.");
        }
    }

    @Test
    void moves_to_another_backlog_in_whatever_open_status() {
        var move = new MoveStory(PRODUCT, LOGIN, OTHER_BACKLOG, null, WHY);
        var moved = new StoryMoved(LOGIN, BACKLOG, OTHER_BACKLOG);
        given(defined()).when(move).then(moved);
        given(done()).when(move).then(moved);
        given(defined(), moved).when(move).thenNothing();
        given(defined(), imported("ACCEPTED")).when(move).thenRefused(STORY_IS_OPEN);
        assertThat(move.place()).isEqualTo(new Placement.Bottom());
        assertThat(new MoveStory(PRODUCT, LOGIN, OTHER_BACKLOG, new Placement.Top(), WHY).place())
                .isEqualTo(new Placement.Top());
    }

    @Test
    void what_stands_in_the_way_goes_along_with_a_story_that_moves() {
        assertThat(fold(List.of(defined(), blocked(), new StoryMoved(LOGIN, BACKLOG, OTHER_BACKLOG)))
                        .blocked())
                .isTrue();
    }

    @Test
    void withdraws_what_is_open() {
        given(defined()).when(WITHDRAW).then(new StoryWithdrawn(LOGIN, "DEFINED"));
        given(done()).when(WITHDRAW).then(new StoryWithdrawn(LOGIN, "DONE"));
        given(bare("BUG"), blocked()).when(WITHDRAW).then(new StoryWithdrawn(LOGIN, "DEFINED"));
        given(defined(), new StoryWithdrawn(LOGIN, "DEFINED")).when(WITHDRAW).thenRefused(STORY_IS_OPEN);
    }

    private static Map<String, Object> allocated(String sum) {
        return Map.of("points", BigDecimal.valueOf(8), "allocated", new BigDecimal(sum));
    }

    private static SplitStory split(@Nullable String one, @Nullable String two) {
        return new SplitStory(PRODUCT, LOGIN, List.of(child(ONE, one), child(TWO, two)), WHY);
    }

    private static StoryChild child(UUID id, @Nullable String points) {
        return new StoryChild(
                id,
                new Title("Part"),
                null,
                null,
                List.of(),
                List.of(),
                points == null ? null : new Points(new BigDecimal(points)));
    }
}
