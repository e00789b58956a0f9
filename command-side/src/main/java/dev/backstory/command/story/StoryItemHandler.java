package dev.backstory.command.story;

import dev.backstory.command.item.Items;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.story.StoryWorkCommand.StartStory;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryRefined;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Decides on a story what depends on how its roadmap item is. */
@Component
class StoryItemHandler {
    private final Repository<Story> stories;
    private final Items items;

    StoryItemHandler(Repository<Story> stories, Items items) {
        this.stories = stories;
        this.items = items;
    }

    /** Another item than before must be open; one that was closed since may stay. */
    @CommandHandler
    void handle(RefineStory command) {
        var story = stories.load(command.storyId().toString());
        var before = story.invoke(found -> found.stateIn(command.productId()));
        var events = StoryDecider.decide(before, command);
        for (StoryEvent event : events) {
            if (event instanceof StoryRefined refined && refined.roadmapItemId() != null) {
                var item = refined.roadmapItemId().after();
                if (item != null) {
                    items.mustBeOpen(item, command.productId());
                }
            }
        }
        story.execute(found -> found.record(events));
    }

    @CommandHandler
    void handle(StartStory command) {
        var story = stories.load(command.storyId().toString());
        var before = story.invoke(found -> found.stateIn(command.productId()));
        var events = StoryDecider.decide(before, command);
        if (!events.isEmpty() && before.roadmapItemId() != null) {
            items.mustNotBeDropped(before.roadmapItemId());
        }
        story.execute(found -> found.record(events));
    }
}
