package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.question.QuestionRule;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.Ids;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions about all that one can ask about. */
class AskingTest extends Deciding {
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
}
