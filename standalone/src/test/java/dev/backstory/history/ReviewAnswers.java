package dev.backstory.history;

import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.Subject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was said of a subject, as its own view tells it. */
final class ReviewAnswers {
    private ReviewAnswers() {}

    static Map<String, Object> of(Fold fold, Subject subject) {
        var reviews = fold.reviews;
        return Json.object(
                "reviewRequests",
                reviews.of(subject, ReviewRequested.class).stream()
                        .map(request -> request(fold, request))
                        .toList(),
                "endorsements",
                reviews.of(subject, Endorsed.class).stream()
                        .map(endorsement -> endorsement(fold, endorsement))
                        .toList(),
                "objections",
                reviews.of(subject, ObjectionRaised.class).stream()
                        .map(objection -> objection(reviews, objection))
                        .toList());
    }

    private static Map<String, Object> request(Fold fold, RecordedEvent recorded) {
        var event = (ReviewRequested) recorded.event();
        return Json.object(
                "revision",
                event.revision(),
                "reviewers",
                event.reviewers(),
                "outstanding",
                event.reviewers().stream()
                        .filter(person -> mayReview(fold, person))
                        .filter(person -> !fold.reviews.spokeAfter(person, event.subject(), recorded.position(), false))
                        .toList(),
                "note",
                event.note(),
                "by",
                Json.who(recorded));
    }

    private static boolean mayReview(Fold fold, UUID person) {
        return fold.product().roles.stream()
                .anyMatch(held -> held.person().equals(person)
                        && Set.of("PRODUCT_OWNER", "STAKEHOLDER").contains(held.role()));
    }

    private static Map<String, Object> endorsement(Fold fold, RecordedEvent recorded) {
        var event = (Endorsed) recorded.event();
        var actor = recorded.provenance().actor();
        var stands = !fold.reviews.spokeAfter(actor, event.subject(), recorded.position(), true);
        return Json.object(
                "revision",
                event.revision(),
                "current",
                stands && event.revision() == fold.reviews.revision(fold, event.subject()),
                "note",
                event.note(),
                "by",
                Json.who(recorded));
    }

    private static Map<String, Object> objection(FoldedReviews reviews, RecordedEvent recorded) {
        var end = reviews.endOf(recorded);
        return Json.object(
                "revision",
                ((ObjectionRaised) recorded.event()).revision(),
                "open",
                end == null,
                "closedAt",
                end,
                "by",
                Json.who(recorded));
    }
}
