package dev.backstory.query.audit.change;

import dev.backstory.events.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was so just before an event that ends it without repeating it. */
public interface Known {
    /** What a question is about. */
    Subject about(UUID question);

    /** The story that this one, about to be defined, is a part of; null: none. */
    @Nullable
    UUID splitFrom(UUID story);

    /** Whether the launch of an item has taken place. */
    boolean isLaunched(UUID item);

    /** Whether something stands in a story's way. */
    boolean isBlocked(UUID story);

    /** Who saw to what stood in a story's way; null: nobody in particular. */
    @Nullable
    UUID blockOwner(UUID story);

    /** The revisions of a subject that a person objected to and has not come round to, oldest first. */
    List<Long> objections(Subject subject, UUID objector);
}
