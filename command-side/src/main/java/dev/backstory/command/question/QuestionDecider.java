package dev.backstory.command.question;

import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import java.util.List;

/** Every rule on questions. */
final class QuestionDecider {
    private QuestionDecider() {}

    static QuestionAsked ask(AskQuestion command) {
        var to = command.to();
        return new QuestionAsked(
                command.questionId(),
                command.productId(),
                command.subject().type(),
                command.subject().id(),
                command.text().value(),
                to == null ? null : to.name());
    }

    static List<QuestionEvent> answer(QuestionState question, AnswerQuestion command) {
        var answer = command.answer().value();
        if (answer.equals(question.answer())) {
            return List.of(); // said twice, happened once
        }
        if (question.answer() != null) {
            throw new RuleViolation(QuestionRule.QUESTION_IS_OPEN);
        }
        return List.of(new QuestionAnswered(question.id(), answer));
    }
}
