package dev.backstory.command.story;

import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.Reviewable;
import dev.backstory.command.review.Reviewed;
import dev.backstory.events.ReviewEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Lets stories be reviewed. */
@Component
class ReviewableStories implements Reviewable {
    private final Repository<Story> stories;

    ReviewableStories(Repository<Story> stories) {
        this.stories = stories;
    }

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public void review(UUID product, UUID id, Function<Reviewed, List<ReviewEvent>> decide) {
        stories.load(id.toString()).execute(found -> found.review(product, decide));
    }
}
