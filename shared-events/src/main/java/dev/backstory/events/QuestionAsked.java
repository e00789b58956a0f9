package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asked something about a subject; {@code to} is the role that is expected to answer, if one is. */
public record QuestionAsked(
        UUID questionId,
        UUID productId,
        SubjectType about,
        UUID aboutId,
        String text,
        @Nullable String to) implements QuestionEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.QUESTION, questionId);
    }
}
