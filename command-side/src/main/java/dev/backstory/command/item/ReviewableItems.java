package dev.backstory.command.item;

import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.Reviewable;
import dev.backstory.command.review.Reviewed;
import dev.backstory.events.ReviewEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Lets roadmap items be reviewed. */
@Component
class ReviewableItems implements Reviewable {
    private final Repository<RoadmapItem> items;

    ReviewableItems(Repository<RoadmapItem> items) {
        this.items = items;
    }

    @Override
    public Kind kind() {
        return Kind.ROADMAP_ITEM;
    }

    @Override
    public void review(UUID product, UUID id, Function<Reviewed, List<ReviewEvent>> decide) {
        items.load(id.toString()).execute(found -> found.review(product, decide));
    }
}
