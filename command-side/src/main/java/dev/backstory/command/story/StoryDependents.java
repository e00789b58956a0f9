package dev.backstory.command.story;

import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyState;
import dev.backstory.command.dependency.Dependents;
import dev.backstory.command.support.Loading;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.StoryEvent;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stories as things that depend on each other. */
@Component
final class StoryDependents implements Dependents {
    private final Repository<Story> stories;

    StoryDependents(Repository<Story> stories) {
        this.stories = stories;
    }

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public @Nullable DependencyState find(UUID id) {
        var state = Loading.find(stories, id, Story::state);
        return state == null
                ? null
                : new DependencyState(state.id(), state.productId(), state.isOpen(), state.dependsOn(), state.parts());
    }

    @Override
    public void record(DependencyDeclared event) {
        apply(event.id(), event);
    }

    @Override
    public void record(DependencyRemoved event) {
        apply(event.id(), event);
    }

    private void apply(UUID story, StoryEvent event) {
        stories.load(story.toString()).execute(found -> found.apply(event));
    }
}
