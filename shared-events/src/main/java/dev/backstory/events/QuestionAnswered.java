package dev.backstory.events;

import java.util.UUID;

/** A question got its answer. */
public record QuestionAnswered(UUID questionId, String answer) implements QuestionEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.QUESTION, questionId);
    }
}
