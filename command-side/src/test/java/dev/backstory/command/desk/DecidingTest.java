package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ReviewDecision;
import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.decision.DecisionCommand.Verdict;
import dev.backstory.command.decision.DecisionRule;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.Reviewee;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Decisions with all that they refer to. */
class DecidingTest extends Deciding {
    @Test
    void a_rationale_names_a_decision_that_is_made_in_the_product() {
        var proposed = propose(product);
        var made = made(product);
        var superseded = made(product);
        product.take(new SupersedeDecision(product.id, superseded, made, WHY));

        assertThat(given(carryingOut(made), manager).events()).isNotEmpty();
        for (var id : List.of(proposed, superseded)) {
            mustBeRefused(carryingOut(id), DecisionRule.DECISION_IS_MADE, Map.of("decisionId", id));
        }
        for (var id : List.of(Ids.next(), made(elsewhere), product.id, product.backlog, product.story("Story"))) {
            mustBeRefused(carryingOut(id), DecisionRule.DECISION_IS_IN_THIS_PRODUCT, Map.of("decisionId", id));
        }
    }

    @Test
    void a_decision_does_not_carry_out_itself() {
        var id = propose(product);
        var why = new Why(new Text("So"), List.of(), id);
        mustBeRefused(
                new MakeDecision(product.id, id, new Text("Yes"), List.of(), why),
                DecisionRule.DECISION_IS_MADE,
                Map.of("decisionId", id));
    }

    @Test
    void what_takes_the_place_of_a_decision_is_made_itself() {
        var id = made(product);
        var proposed = propose(product);
        mustBeRefused(
                new SupersedeDecision(product.id, id, proposed, WHY),
                DecisionRule.DECISION_IS_MADE,
                Map.of("decisionId", proposed));
        var there = made(elsewhere);
        mustBeRefused(
                new SupersedeDecision(product.id, id, there, WHY),
                DecisionRule.DECISION_IS_IN_THIS_PRODUCT,
                Map.of("decisionId", there));
        assertThat(product.take(new SupersedeDecision(product.id, id, null, WHY))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void what_is_not_in_the_product_is_not_found() {
        var story = product.story("Story");
        var there = elsewhere.story("There");
        for (var it : List.of(
                new Reviewee(Kind.STORY, there),
                new Reviewee(Kind.STORY, Ids.next()),
                new Reviewee(Kind.STORY, product.backlog),
                new Reviewee(Kind.ROADMAP_ITEM, story),
                new Reviewee(Kind.DECISION, made(elsewhere)),
                new Reviewee(Kind.DECISION, story),
                new Reviewee(Kind.VISION, elsewhere.id),
                new Reviewee(Kind.VISION, story))) {
            mustNotBeFound(new Endorse(product.id, it, null, null, null));
        }
        for (var id : List.of(Ids.next(), made(elsewhere), story)) {
            mustNotBeFound(new MakeDecision(product.id, id, new Text("Yes"), List.of(), WHY));
            mustNotBeFound(new SupersedeDecision(product.id, id, null, WHY));
            mustNotBeFound(new ReviewDecision(product.id, id, Verdict.PARTLY, null, null));
            mustNotBeFound(new AnswerQuestion(product.id, id, new Text("Yes"), null));
        }
    }

    private AddRoadmapItem carryingOut(@Nullable UUID decision) {
        return added(new Why(new Text("It was decided"), List.of(), decision));
    }
}
