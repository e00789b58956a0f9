package dev.backstory.command.question;

import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Subjects;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Begins a question about something that is there, open or not: one may ask why it was closed. */
@Component
class AskQuestionHandler {
    private final Repository<Question> questions;
    private final Subjects subjects;

    AskQuestionHandler(Repository<Question> questions, Subjects subjects) {
        this.questions = questions;
        this.subjects = subjects;
    }

    @CommandHandler
    void handle(AskQuestion command) throws Exception {
        if (!subjects.contains(command.productId(), command.subject())) {
            throw new RuleViolation(QuestionRule.SUBJECT_IS_IN_THIS_PRODUCT, Map.of("subject", command.subject()));
        }
        var asked = QuestionDecider.ask(command);
        questions.newInstance(() -> new Question(asked));
    }
}
