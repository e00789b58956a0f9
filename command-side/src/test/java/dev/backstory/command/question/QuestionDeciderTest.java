package dev.backstory.command.question;

import static dev.backstory.command.question.QuestionRule.QUESTION_IS_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.support.text.Text;
import dev.backstory.events.Ids;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID FORMAT = Ids.next();
    private static final UUID EXPORT = Ids.next();
    private static final QuestionAsked ASKED =
            new QuestionAsked(FORMAT, PRODUCT, SubjectType.STORY, EXPORT, "Which format?", "PRODUCT_OWNER");

    private final Scenario<QuestionState, AnswerQuestion, QuestionEvent> question =
            new Scenario<>(QuestionDeciderTest::folded, QuestionDecider::answer);

    @Test
    void asks_those_in_a_role_or_anybody() {
        assertThat(QuestionDecider.ask(ask(Role.PRODUCT_OWNER))).isEqualTo(ASKED);
        assertThat(QuestionDecider.ask(ask(null)).to()).isNull();
    }

    @Test
    void nobody_asks_an_auditor() {
        assertThatThrownBy(() -> ask(Role.AUDITOR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_answered_once() {
        question.given(ASKED).when(answer("CSV")).then(new QuestionAnswered(FORMAT, "CSV"));
        question.given(ASKED, new QuestionAnswered(FORMAT, "CSV"))
                .when(answer("CSV"))
                .thenNothing();
        question.given(ASKED, new QuestionAnswered(FORMAT, "CSV"))
                .when(answer("JSON"))
                .thenRefused(QUESTION_IS_OPEN);
    }

    private static QuestionState folded(List<QuestionEvent> events) {
        var state = QuestionState.asked((QuestionAsked) events.getFirst());
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static AskQuestion ask(@Nullable Role to) {
        return new AskQuestion(
                PRODUCT, FORMAT, new Subject(SubjectType.STORY, EXPORT), new Text("Which format?"), to, null);
    }

    private static AnswerQuestion answer(String answer) {
        return new AnswerQuestion(PRODUCT, FORMAT, new Text(answer), null);
    }
}
