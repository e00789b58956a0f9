package dev.backstory.command.review;

import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Membership;
import dev.backstory.events.authority.Authority;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Finds what is reviewed and lets it record what is said of it. */
@Component
class ReviewHandler {
    private final Map<Kind, Reviewable> reviewables;
    private final Membership products;

    ReviewHandler(List<Reviewable> reviewables, Membership products) {
        this.reviewables = reviewables.stream().collect(Collectors.toMap(Reviewable::kind, Function.identity()));
        this.products = products;
    }

    @CommandHandler
    void handle(RequestReview command, @MetaDataValue("actor") String actor) {
        mustBeAbleToReview(command);
        review(command, actor);
    }

    @CommandHandler
    void handle(Endorse command, @MetaDataValue("actor") String actor) {
        review(command, actor);
    }

    @CommandHandler
    void handle(ReviewCommand.Object command, @MetaDataValue("actor") String actor) {
        review(command, actor);
    }

    private void review(ReviewCommand command, String actor) {
        var subject = command.subject();
        Objects.requireNonNull(reviewables.get(subject.type()))
                .review(
                        command.productId(),
                        subject.id(),
                        it -> ReviewDecider.decide(it, command, UUID.fromString(actor)));
    }

    private void mustBeAbleToReview(RequestReview command) {
        var roles = Authority.command("Endorse").roles();
        var others = command.reviewers().stream()
                .filter(person -> Collections.disjoint(
                        products.of(command.productId(), person).roles(), roles))
                .toList();
        if (!others.isEmpty()) {
            throw new RuleViolation(ReviewRule.REVIEWERS_MAY_REVIEW, Map.of("reviewers", others));
        }
    }
}
