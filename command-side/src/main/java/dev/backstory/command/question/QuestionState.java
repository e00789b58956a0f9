package dev.backstory.command.question;

import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decisions on a question need to know of it. */
record QuestionState(UUID id, UUID productId, @Nullable String answer) {
    static QuestionState asked(QuestionAsked event) {
        return new QuestionState(event.questionId(), event.productId(), null);
    }

    QuestionState evolve(QuestionEvent event) {
        return switch (event) {
            case QuestionAsked asked -> asked(asked);
            case QuestionAnswered answered -> new QuestionState(id, productId, answered.answer());
        };
    }
}
