package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.review.ReviewCommand;
import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.review.ReviewCommand.Reviewee;
import dev.backstory.command.review.ReviewRule;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.Endorsed;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reviews of all that can be reviewed. */
class ReviewingTest extends Deciding {
    @Test
    void everything_that_can_be_reviewed_records_it_itself() {
        var story = product.story("Story");
        for (var it : List.of(
                new Reviewee(Kind.VISION, product.id),
                new Reviewee(Kind.STORY, story),
                new Reviewee(Kind.ROADMAP_ITEM, item()),
                new Reviewee(Kind.DECISION, propose(product)))) {
            var request = new RequestReview(product.id, it, null, List.of(stakeholder.person()), null, null);
            var asked = desk.take(Order.of(request, manager)).answer();
            assertThat(asked.id()).isEqualTo(it.id());
            assertThat(asked.events()).hasSize(1);
            given(new ReviewCommand.Object(product.id, it, null, WHY), stakeholder);
            var answer = given(new Endorse(product.id, it, null, new Text("Well"), null), stakeholder);
            assertThat(answer.version()).isEqualTo(asked.version() + 2);
            var last = product.events(log).getLast();
            assertThat(last.aggregateId()).isEqualTo(it.id());
            assertThat(last.event()).isInstanceOf(Endorsed.class);
            assertThat(((ReviewEvent) last.event()).subjectType().name())
                    .isEqualTo(it.type().name());
            assertThat(given(new Endorse(product.id, it, null, null, null), stakeholder)
                            .events())
                    .isEmpty();
        }
    }

    @Test
    void two_who_looked_at_the_same_both_say_what_they_think() {
        var it = new Reviewee(Kind.STORY, product.story("Story"));
        given(new Endorse(product.id, it, 1L, null, null), stakeholder);
        assertThat(product.take(new ReviewCommand.Object(product.id, it, 1L, WHY))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void a_vision_is_reviewed_at_its_number() {
        var it = new Reviewee(Kind.VISION, product.id);
        desk.take(Order.of(new SetVision(product.id, new Text("Sell more"), null, null, null, WHY), manager));
        mustBeRefused(
                new Endorse(product.id, it, 1L, null, null), ReviewRule.REVISION_IS_CURRENT, Map.of("revision", 2L));
        product.take(new Endorse(product.id, it, 2L, null, null));
        var vision = (ReviewEvent) product.events(log).getLast().event();
        assertThat(vision.revision()).isEqualTo(2);
        assertThat(vision.subject()).isEqualTo(new Subject(SubjectType.VISION, product.id));
    }

    @Test
    void a_decision_is_open_to_objections_until_another_takes_its_place() {
        var id = made(product);
        var it = new Reviewee(Kind.DECISION, id);
        given(new ReviewCommand.Object(product.id, it, null, WHY), stakeholder);
        product.take(new SupersedeDecision(product.id, id, null, WHY));
        mustBeRefused(new Endorse(product.id, it, null, null, null), ReviewRule.SUBJECT_IS_OPEN, Map.of());
    }

    @Test
    void only_those_are_asked_who_may_endorse() {
        var it = new Reviewee(Kind.VISION, product.id);
        var member = product.as(Role.TEAM_MEMBER).person();
        var stranger = UUID.randomUUID();
        mustBeRefused(
                new RequestReview(product.id, it, null, List.of(member, stakeholder.person(), stranger), null, null),
                ReviewRule.REVIEWERS_MAY_REVIEW,
                Map.of("reviewers", List.of(member, stranger)));
    }

    /** The objection itself stays: a role that is taken takes nobody's word back. */
    @Test
    void who_lost_the_role_endorses_no_more() {
        var it = new Reviewee(Kind.VISION, product.id);
        given(new ReviewCommand.Object(product.id, it, null, WHY), stakeholder);
        desk.take(Order.of(new RevokeRole(product.id, stakeholder.person(), Role.STAKEHOLDER, WHY), manager));
        assertThatThrownBy(() -> given(new Endorse(product.id, it, null, null, null), stakeholder))
                .isInstanceOf(Refused.NotFound.class);
    }
}
