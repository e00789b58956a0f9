package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import dev.backstory.command.decision.DecisionCommand.ReviewDecision;
import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.decision.DecisionCommand.Verdict;
import dev.backstory.command.decision.DecisionRule;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.question.QuestionRule;
import dev.backstory.command.review.ReviewCommand;
import dev.backstory.command.review.ReviewCommand.Endorse;
import dev.backstory.command.review.ReviewCommand.Kind;
import dev.backstory.command.review.ReviewCommand.RequestReview;
import dev.backstory.command.review.ReviewCommand.Reviewee;
import dev.backstory.command.review.ReviewRule;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Ids;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Decisions, reviews and questions with all that they refer to, over the real store. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DecidingTest {
    private static final Why WHY = Why.of("So");

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    private TestProduct product;
    private TestProduct elsewhere;
    private Order.Actor manager;
    private Order.Actor stakeholder;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        elsewhere = TestProduct.made(desk);
        manager = product.as(Role.PRODUCT_MANAGER);
        stakeholder = product.as(Role.STAKEHOLDER);
        desk.take(Order.of(new SetVision(product.id, new Text("Sell"), null, null, null, WHY), manager));
    }

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

    @Test
    void one_asks_about_anything_that_is_in_the_product() {
        var question = ask(SubjectType.BACKLOG, product.backlog);
        for (var subject : List.of(
                new Subject(SubjectType.PRODUCT, product.id),
                new Subject(SubjectType.VISION, product.id),
                new Subject(SubjectType.STORY, product.story("Story")),
                new Subject(SubjectType.ROADMAP_ITEM, item()),
                new Subject(SubjectType.DECISION, propose(product)),
                new Subject(SubjectType.QUESTION, question))) {
            ask(subject.type(), subject.id());
        }
        for (var subject : List.of(
                new Subject(SubjectType.STORY, product.backlog),
                new Subject(SubjectType.STORY, elsewhere.story("There")),
                new Subject(SubjectType.PRODUCT, elsewhere.id),
                new Subject(SubjectType.GOAL, Ids.next()),
                new Subject(SubjectType.KPI, Ids.next()),
                new Subject(SubjectType.ROADMAP, product.id))) {
            mustBeRefused(
                    new AskQuestion(product.id, Ids.next(), subject, new Text("Why?"), null, null),
                    QuestionRule.SUBJECT_IS_IN_THIS_PRODUCT,
                    Map.of("subject", subject));
        }
    }

    @Test
    void a_question_is_answered_by_anybody_but_an_auditor() {
        for (var role : List.of(Role.TEAM_MEMBER, Role.STAKEHOLDER, Role.PRODUCT_MANAGER)) {
            var question = ask(SubjectType.VISION, product.id);
            var answer = new AnswerQuestion(product.id, question, new Text("Yes"), null);
            assertThatThrownBy(() -> given(answer, product.as(Role.AUDITOR))).isInstanceOf(Refused.NotYourRole.class);
            assertThat(given(answer, product.as(role)).version()).isEqualTo(2);
        }
    }

    private UUID ask(SubjectType type, UUID id) {
        var question = Ids.next();
        product.take(new AskQuestion(product.id, question, new Subject(type, id), new Text("Why?"), null, null));
        return question;
    }

    private AddRoadmapItem carryingOut(@Nullable UUID decision) {
        return added(new Why(new Text("It was decided"), List.of(), decision));
    }

    private UUID item() {
        var item = added(null);
        given(item, manager);
        return item.itemId();
    }

    private AddRoadmapItem added(@Nullable Why why) {
        return new AddRoadmapItem(
                product.id, Ids.next(), null, new Title("Item"), null, List.of(), null, null, Horizon.NOW, null, why);
    }

    private UUID propose(TestProduct there) {
        var id = Ids.next();
        there.take(new ProposeDecision(
                there.id, id, new Title("How?"), null, List.of(), List.of(), List.of(), List.of(), null, null, null));
        return id;
    }

    private UUID made(TestProduct there) {
        var id = propose(there);
        there.take(new MakeDecision(there.id, id, new Text("So"), List.of(), WHY));
        return id;
    }

    private Answer given(Command command, Order.Actor actor) {
        return desk.take(Order.of(command, actor)).answer();
    }

    private void mustBeRefused(Command command, Rule rule, Map<String, Object> details) {
        var before = product.events(log).size();
        var actor = command instanceof AddRoadmapItem ? manager : product.owner();
        var refused = catchThrowableOfType(RuleViolation.class, () -> given(command, actor));
        assertThat(refused).as("%s", command).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.details()).isEqualTo(details);
        assertThat(product.events(log)).hasSize(before);
    }

    private void mustNotBeFound(Command command) {
        assertThatThrownBy(() -> product.take(command))
                .as("%s", command)
                .isInstanceOf(Refused.NotFound.class)
                .hasMessage("There is no such thing in the product.");
    }
}
