package dev.backstory.command.question;

import dev.backstory.command.reading.UnfitComponent;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Subject;
import dev.backstory.events.authority.Role;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a question. */
public sealed interface QuestionCommand extends Command {
    UUID questionId();

    @Override
    default UUID subjectId() {
        return questionId();
    }

    /** Asks something about a subject, of anybody or of those in a role. */
    record AskQuestion(
            UUID productId,
            @Minted UUID questionId,
            Subject subject,
            Text text,
            @Nullable Role to,
            @Nullable Why rationale)
            implements QuestionCommand {
        /** Checks the values. @throws IllegalArgumentException if those are asked who cannot answer */
        public AskQuestion {
            if (to == Role.AUDITOR) {
                throw new UnfitComponent("to", "An auditor answers no questions.");
            }
        }
    }

    /** Answers a question. */
    record AnswerQuestion(
            UUID productId,
            @TargetAggregateIdentifier UUID questionId,
            Text answer,
            @Nullable Why rationale) implements QuestionCommand {}
}
