package dev.backstory.command.product;

import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.Reviewable;
import dev.backstory.command.review.Reviewed;
import dev.backstory.events.ReviewEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Lets a vision be reviewed; it lives in its product and has its id. */
@Component
class ReviewableVision implements Reviewable {
    private final Repository<Product> products;

    ReviewableVision(Repository<Product> products) {
        this.products = products;
    }

    @Override
    public Kind kind() {
        return Kind.VISION;
    }

    @Override
    public void review(UUID product, UUID id, Function<Reviewed, List<ReviewEvent>> decide) {
        products.load(id.toString()).execute(found -> found.review(product, decide));
    }
}
