package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People were asked what they think of a vision, an item, a story or a decision.
 *
 * @param revision the vision's number, or the version with which the subject became what is reviewed
 */
public record ReviewRequested(
        SubjectType subjectType,
        UUID id,
        long revision,
        List<UUID> reviewers,
        @Nullable String note) implements ReviewEvent {
    public ReviewRequested {
        reviewers = List.copyOf(reviewers);
    }
}
