package dev.backstory.command.story;

import static dev.backstory.command.story.StoryRule.CRITERION_IS_OF_THIS_STORY;
import static dev.backstory.command.story.StoryRule.STORY_IS_DONE;
import static dev.backstory.command.story.StoryRule.STORY_IS_IN_PROGRESS;
import static dev.backstory.command.story.StoryRule.STORY_IS_NOT_BLOCKED;
import static dev.backstory.command.story.StoryRule.STORY_IS_OPEN;
import static dev.backstory.command.story.StoryRule.STORY_IS_READY;
import static dev.backstory.command.story.StoryRule.UNMET_CRITERION_HAS_A_RATIONALE;
import static dev.backstory.command.story.StoryScenes.LOGIN;
import static dev.backstory.command.story.StoryScenes.PRODUCT;
import static dev.backstory.command.story.StoryScenes.QUICK;
import static dev.backstory.command.story.StoryScenes.WHY;
import static dev.backstory.command.story.StoryScenes.WORKS;
import static dev.backstory.command.story.StoryScenes.bare;
import static dev.backstory.command.story.StoryScenes.blocked;
import static dev.backstory.command.story.StoryScenes.defined;
import static dev.backstory.command.story.StoryScenes.done;
import static dev.backstory.command.story.StoryScenes.given;
import static dev.backstory.command.story.StoryScenes.imported;
import static dev.backstory.command.story.StoryScenes.ready;
import static dev.backstory.command.story.StoryScenes.started;

import dev.backstory.command.story.StoryWorkCommand.AcceptStory;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.CompleteStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.story.StoryWorkCommand.StartStory;
import dev.backstory.command.story.StoryWorkCommand.UnblockStory;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkDeciderTest {
    private static final StartStory START = new StartStory(PRODUCT, LOGIN, null);
    private static final CompleteStory COMPLETE = new CompleteStory(PRODUCT, LOGIN, null);
    private static final UnblockStory UNBLOCK = new UnblockStory(PRODUCT, LOGIN, null);
    private static final List<UUID> BOTH = List.of(WORKS.id(), QUICK.id());

    @Test
    void goes_from_ready_by_way_of_progress_and_done_to_accepted() {
        given(ready()).when(START).then(new StoryStarted(LOGIN, "READY"));
        given(started()).when(COMPLETE).then(new StoryCompleted(LOGIN, "IN_PROGRESS"));
        given(done()).when(accept(BOTH, null)).then(new StoryAccepted(LOGIN, "DONE", BOTH));
    }

    @Test
    void goes_no_other_way() {
        given(defined()).when(START).thenRefused(STORY_IS_READY);
        given(done()).when(START).thenRefused(STORY_IS_READY);
        given(ready()).when(COMPLETE).thenRefused(STORY_IS_IN_PROGRESS);
        given(started()).when(accept(BOTH, null)).thenRefused(STORY_IS_DONE);
        given(started()).when(reject()).thenRefused(STORY_IS_DONE);
        given(done(), new StoryAccepted(LOGIN, "DONE", BOTH))
                .when(accept(BOTH, null))
                .thenRefused(STORY_IS_OPEN);
    }

    @Test
    void what_is_said_twice_happened_once() {
        given(started()).when(START).thenNothing();
        given(done()).when(COMPLETE).thenNothing();
        given(started()).when(UNBLOCK).thenNothing();
    }

    @Test
    void rejection_leads_back_to_progress() {
        given(done()).when(reject(QUICK.id(), QUICK.id())).then(new StoryRejected(LOGIN, "DONE", List.of(QUICK.id())));
        given(done(), new StoryRejected(LOGIN, "DONE", List.of()))
                .when(COMPLETE)
                .then(new StoryCompleted(LOGIN, "IN_PROGRESS"));
        given(done()).when(reject()).then(new StoryRejected(LOGIN, "DONE", List.of()));
    }

    @Test
    void accepts_criterion_by_criterion_and_wants_to_know_why_one_is_left_out() {
        given(done())
                .when(accept(List.of(WORKS.id(), WORKS.id()), null))
                .thenRefused(UNMET_CRITERION_HAS_A_RATIONALE, Map.of("unmet", List.of(QUICK.id())));
        given(done())
                .when(accept(List.of(WORKS.id()), WHY))
                .then(new StoryAccepted(LOGIN, "DONE", List.of(WORKS.id()), List.of(QUICK.id())));
        given(done()).when(accept(List.of(), null)).thenRefused(UNMET_CRITERION_HAS_A_RATIONALE, Map.of("unmet", BOTH));
        given(bare("BUG"), imported("DONE"))
                .when(accept(List.of(), null))
                .then(new StoryAccepted(LOGIN, "DONE", List.of()));
    }

    @Test
    void judges_by_the_storys_own_criteria() {
        var foreign = Ids.next();
        given(done())
                .when(accept(List.of(foreign), WHY))
                .thenRefused(CRITERION_IS_OF_THIS_STORY, Map.of("criterionId", foreign));
        given(done()).when(reject(foreign)).thenRefused(CRITERION_IS_OF_THIS_STORY, Map.of("criterionId", foreign));
    }

    @Test
    void goes_on_with_work_that_another_tracker_had_begun() {
        given(bare("BUG"), imported("IN_PROGRESS")).when(COMPLETE).then(new StoryCompleted(LOGIN, "IN_PROGRESS"));
        given(bare("BUG"), imported("ACCEPTED")).when(START).thenRefused(STORY_IS_OPEN);
    }

    @Test
    void what_stands_in_the_way_holds_the_work_up_and_not_its_judgement_back_to_work() {
        given(ready(), blocked()).when(START).thenRefused(STORY_IS_NOT_BLOCKED);
        given(started(), blocked()).when(COMPLETE).thenRefused(STORY_IS_NOT_BLOCKED);
        given(done(), blocked()).when(accept(BOTH, null)).thenRefused(STORY_IS_NOT_BLOCKED);
        given(done(), blocked()).when(reject()).then(new StoryRejected(LOGIN, "DONE", List.of()));
        given(ready(), blocked(), new StoryUnblocked(LOGIN)).when(START).then(new StoryStarted(LOGIN, "READY"));
    }

    @Test
    void blocks_once_with_the_one_who_sees_to_it() {
        var owner = UUID.randomUUID();
        given(defined()).when(new BlockStory(PRODUCT, LOGIN, owner, WHY)).then(new StoryBlocked(LOGIN, owner));
        given(defined(), blocked())
                .when(new BlockStory(PRODUCT, LOGIN, owner, WHY))
                .thenRefused(STORY_IS_NOT_BLOCKED);
        given(defined(), blocked()).when(UNBLOCK).then(new StoryUnblocked(LOGIN));
        given(defined(), imported("ACCEPTED"))
                .when(new BlockStory(PRODUCT, LOGIN, null, WHY))
                .thenRefused(STORY_IS_OPEN);
    }

    private static AcceptStory accept(List<UUID> criteria, @Nullable Why why) {
        return new AcceptStory(PRODUCT, LOGIN, criteria, why);
    }

    private static RejectStory reject(UUID... unmet) {
        return new RejectStory(PRODUCT, LOGIN, List.of(unmet), WHY);
    }
}
