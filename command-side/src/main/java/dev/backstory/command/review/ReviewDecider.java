package dev.backstory.command.review;

import static dev.backstory.command.review.ReviewRule.REVISION_IS_CURRENT;
import static dev.backstory.command.review.ReviewRule.SUBJECT_IS_OPEN;
import static dev.backstory.command.review.ReviewRule.VISION_IS_SET;

import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every rule on reviews. */
final class ReviewDecider {
    private ReviewDecider() {}

    static List<ReviewEvent> decide(Reviewed it, ReviewCommand command, UUID actor) {
        if (it.revision() == 0) {
            throw new RuleViolation(VISION_IS_SET);
        }
        if (!it.open()) {
            throw new RuleViolation(SUBJECT_IS_OPEN);
        }
        mustBeCurrent(it, command.revision());
        var type = it.subject().type();
        var id = it.subject().id();
        return switch (command) {
            case RequestReview request ->
                wereAsked(it, request)
                        ? List.of() // said twice, happened once
                        : List.of(new ReviewRequested(
                                type, id, it.revision(), request.reviewers(), value(request.note())));
            case Endorse endorse ->
                isEndorsed(it, endorse, actor)
                        ? List.of()
                        : List.of(new Endorsed(type, id, it.revision(), value(endorse.note())));
            case ReviewCommand.Object ignored -> List.of(new ObjectionRaised(type, id, it.revision()));
        };
    }

    /** Whoever looked at it since it became what it is has seen what others said of it, or not: it is the same. */
    private static void mustBeCurrent(Reviewed it, @Nullable Long seen) {
        if (seen != null && (seen < it.revision() || seen > it.version())) {
            throw new RuleViolation(REVISION_IS_CURRENT, Map.of("revision", it.revision()));
        }
    }

    private static boolean wereAsked(Reviewed it, RequestReview command) {
        var asked = it.reviews().asked();
        return command.note() == null
                && command.reviewers().stream().allMatch(reviewer -> isAt(asked.get(reviewer), it));
    }

    private static boolean isEndorsed(Reviewed it, Endorse command, UUID actor) {
        return command.note() == null && isAt(it.reviews().endorsed().get(actor), it);
    }

    private static boolean isAt(@Nullable Long revision, Reviewed it) {
        return Objects.equals(revision, it.revision());
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
