package dev.backstory.history;

import dev.backstory.events.Endorsed;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.history.Act.Attempt;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What must become of what people say of things. */
final class ReviewJudge {
    private ReviewJudge() {}

    static boolean mayReview(Fold fold, UUID person) {
        return fold.product().roles.stream()
                .anyMatch(role -> role.person().equals(person) && ReviewActs.REVIEWERS.contains(role.role()));
    }

    static Act.Judge of(BiFunction<Attempt, Subject, String> judge) {
        return attempt -> {
            var said = (Map<?, ?>) Body.value(attempt.body(), "subject");
            var subject = new Subject(SubjectType.valueOf(Body.text(said, "type")), Body.id(said, "id"));
            if (!isThere(attempt.fold(), subject)) {
                return Rulebook.NOT_FOUND;
            }
            return isOpen(attempt.fold(), subject) && isCurrent(attempt, subject)
                    ? judge.apply(attempt, subject)
                    : Rulebook.RULE;
        };
    }

    private static boolean isThere(Fold fold, Subject subject) {
        return switch (subject.type()) {
            case VISION -> fold.product().created().productId().equals(subject.id());
            case ROADMAP_ITEM -> fold.items.containsKey(subject.id());
            case STORY -> fold.stories.containsKey(subject.id());
            default -> fold.decisions.containsKey(subject.id());
        };
    }

    private static boolean isOpen(Fold fold, Subject subject) {
        return switch (subject.type()) {
            case VISION -> fold.product().vision() != null;
            case ROADMAP_ITEM -> fold.isOpen(subject.id());
            case STORY -> fold.story(subject.id()).isOpen();
            default -> fold.decision(subject.id()).superseded == null;
        };
    }

    /** Whoever saw it since it became what it is saw it as it is. */
    private static boolean isCurrent(Attempt attempt, Subject subject) {
        var revision = attempt.fold().reviews.revision(attempt.fold(), subject);
        var latest = subject.type() == SubjectType.VISION
                ? revision
                : attempt.world().version(subject.id());
        return !(attempt.body().get("revision") instanceof Number seen)
                || (seen.longValue() >= revision && seen.longValue() <= latest);
    }

    static String requested(Attempt attempt) {
        var reviewers = Body.ids(attempt.body(), "reviewers");
        var able = reviewers.stream().allMatch(person -> mayReview(attempt.fold(), person));
        return able ? of(ReviewJudge::wereAsked).outcome(attempt) : Rulebook.RULE;
    }

    private static String wereAsked(Attempt attempt, Subject subject) {
        var reviews = attempt.fold().reviews;
        var revision = reviews.revision(attempt.fold(), subject);
        var asked = Set.copyOf(reviews.of(subject, ReviewRequested.class).stream()
                .map(recorded -> (ReviewRequested) recorded.event())
                .filter(request -> request.revision() == revision)
                .flatMap(request -> request.reviewers().stream())
                .toList());
        var again = !attempt.body().containsKey("note") && asked.containsAll(Body.ids(attempt.body(), "reviewers"));
        return again ? Rulebook.NOTHING : Rulebook.TAKEN;
    }

    static String endorsed(Attempt attempt, Subject subject) {
        var reviews = attempt.fold().reviews;
        var revision = reviews.revision(attempt.fold(), subject);
        var actor = attempt.draft().actor().id();
        var again = !attempt.body().containsKey("note")
                && reviews.of(subject, Endorsed.class).stream()
                        .filter(recorded -> recorded.provenance().actor().equals(actor))
                        .filter(recorded -> ((Endorsed) recorded.event()).revision() == revision)
                        .anyMatch(recorded -> !reviews.spokeAfter(actor, subject, recorded.position(), true));
        return again ? Rulebook.NOTHING : Rulebook.TAKEN;
    }
}
