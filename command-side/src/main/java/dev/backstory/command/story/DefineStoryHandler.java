package dev.backstory.command.story;

import dev.backstory.command.backlog.Backlogs;
import dev.backstory.command.item.Items;
import dev.backstory.command.story.StoryCommand.DefineStory;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Writes a story down and puts it to its place in the backlog. */
@Component
class DefineStoryHandler {
    private final Repository<Story> stories;
    private final Backlogs backlogs;
    private final Items items;

    DefineStoryHandler(Repository<Story> stories, Backlogs backlogs, Items items) {
        this.stories = stories;
        this.backlogs = backlogs;
        this.items = items;
    }

    @CommandHandler
    void handle(DefineStory command) throws Exception {
        var defined = StoryDecider.define(command);
        if (command.roadmapItemId() != null) {
            items.mustBeOpen(command.roadmapItemId(), command.productId());
        }
        stories.newInstance(() -> new Story(List.of(defined)));
        backlogs.rank(command.backlogId(), command.productId(), command.storyId(), command.place());
    }
}
