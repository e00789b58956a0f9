package dev.backstory.command.story;

import dev.backstory.command.backlog.Backlogs;
import dev.backstory.command.item.Items;
import dev.backstory.command.story.StoryPlaceCommand.MoveStory;
import dev.backstory.command.story.StoryPlaceCommand.SplitStory;
import dev.backstory.command.story.StoryPlaceCommand.StoryChild;
import dev.backstory.command.story.StoryPlaceCommand.WithdrawStory;
import dev.backstory.command.story.StoryWorkCommand.AcceptStory;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Closes or moves a story and takes it out of its place in the backlog, in one unit of work. */
@Component
class StoryPlaceHandler {
    private final Repository<Story> stories;
    private final Backlogs backlogs;
    private final Items items;

    StoryPlaceHandler(Repository<Story> stories, Backlogs backlogs, Items items) {
        this.stories = stories;
        this.backlogs = backlogs;
        this.items = items;
    }

    @CommandHandler
    void handle(AcceptStory command) {
        close(command, "ACCEPTED");
    }

    @CommandHandler
    void handle(WithdrawStory command) {
        close(command, "WITHDRAWN");
    }

    private void close(StoryCommand command, String reason) {
        var story = load(command);
        var before = state(story, command);
        var closed = StoryDecider.decide(before, command);
        story.execute(found -> found.record(closed));
        backlogs.leave(before.backlogId(), before.id(), reason);
    }

    /** It leaves the one place before it belongs to the other backlog, so that it stands in one at each position. */
    @CommandHandler
    void handle(MoveStory command) {
        var story = load(command);
        var before = state(story, command);
        var moved = StoryDecider.decide(before, command);
        if (moved.isEmpty()) {
            return;
        }
        backlogs.mustBeIn(command.productId(), command.backlogId());
        backlogs.leave(before.backlogId(), before.id(), "MOVED");
        story.execute(found -> found.record(moved));
        backlogs.rank(command.backlogId(), command.productId(), command.storyId(), command.place());
    }

    @CommandHandler
    void handle(SplitStory command) throws Exception {
        var story = load(command);
        var parent = state(story, command);
        var split = StoryDecider.decide(parent, command);
        if (parent.roadmapItemId() != null) {
            items.mustBeOpen(parent.roadmapItemId(), command.productId()); // its parts are new stories of the item
        }
        story.execute(found -> found.record(split));
        for (var child : command.children()) {
            var beginning = PlaceDecider.child(parent, child);
            stories.newInstance(() -> new Story(beginning));
        }
        var children = command.children().stream().map(StoryChild::storyId).toList();
        backlogs.replace(parent.backlogId(), parent.id(), children);
    }

    private Aggregate<Story> load(StoryCommand command) {
        return stories.load(command.storyId().toString());
    }

    private static StoryState state(Aggregate<Story> story, StoryCommand command) {
        return story.invoke(found -> found.stateIn(command.productId()));
    }
}
