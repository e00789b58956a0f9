package dev.backstory.command.review;

import dev.backstory.events.ReviewEvent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A kind of thing that can be reviewed, and records itself what is said of it. */
public interface Reviewable {
    ReviewCommand.Kind kind();

    /**
     * Lets one of them record what is decided of it.
     *
     * @throws dev.backstory.command.rule.Refused.NotFound if it is another product's
     */
    void review(UUID product, UUID id, Function<Reviewed, List<ReviewEvent>> decide);
}
