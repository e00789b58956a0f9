package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.QUESTION;

import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.Subject;
import java.util.List;
import java.util.stream.Stream;

/** What changed of one question; and what it is about has one more question. */
final class QuestionChanges {
    private QuestionChanges() {}

    static List<Change> of(QuestionEvent event) {
        return switch (event) {
            case QuestionAsked e -> asked(e);
            case QuestionAnswered e ->
                new ChangeList(QUESTION, e.questionId())
                        .begin("answer", e.answer())
                        .done();
        };
    }

    private static List<Change> asked(QuestionAsked event) {
        var question = new ChangeList(QUESTION, event.questionId())
                .begin("subject", new Subject(event.about(), event.aboutId()))
                .begin("text", event.text())
                .begin("to", event.to())
                .done();
        var subject = new ChangeList(event.about(), event.aboutId())
                .begin("questions", event.questionId())
                .done();
        return Stream.concat(question.stream(), subject.stream()).toList();
    }
}
