package dev.backstory.command.review;

import dev.backstory.command.reading.UnfitComponent;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Somebody;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said of a vision, a roadmap item, a story or a decision as it is. */
public sealed interface ReviewCommand extends Command {
    Reviewee subject();

    /** The revision that its author looked at; null: the one that holds. */
    @Nullable
    Long revision();

    @Override
    default UUID subjectId() {
        return subject().id();
    }

    /** Asks people what they think of it. */
    record RequestReview(
            UUID productId,
            Reviewee subject,
            @Nullable Long revision,
            @Somebody List<UUID> reviewers,
            @Nullable Text note,
            @Nullable Why rationale)
            implements ReviewCommand {
        /** Checks the values. @throws IllegalArgumentException if nobody is asked */
        public RequestReview {
            reviewers = reviewers.stream().distinct().toList();
            if (reviewers.isEmpty()) {
                throw new UnfitComponent("reviewers", "It has no reviewers.");
            }
        }
    }

    /** Is for it, and takes back what its author objected. */
    record Endorse(
            UUID productId,
            Reviewee subject,
            @Nullable Long revision,
            @Nullable Text note,
            @Nullable Why rationale) implements ReviewCommand {}

    /** Is against it, for the reason that the rationale says. */
    @SuppressWarnings("JavaLangClash") // what people do is called so
    record Object(
            UUID productId, Reviewee subject, @Nullable Long revision, Why rationale) implements ReviewCommand {}

    /** What is reviewed; a vision has its product's id. */
    record Reviewee(Kind type, UUID id) {}

    /** What can be reviewed. */
    enum Kind {
        VISION,
        ROADMAP_ITEM,
        STORY,
        DECISION
    }
}
