package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.QUESTION;

import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.Subject;
import java.util.List;
import java.util.stream.Stream;

/** What changed of one question; and what it is about has one more question, and then its answer. */
final class QuestionChanges {
    private QuestionChanges() {}

    static List<Change> of(QuestionEvent event, Known known) {
        return switch (event) {
            case QuestionAsked e -> asked(e);
            case QuestionAnswered e -> answered(e, known.about(e.questionId()));
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

    private static List<Change> answered(QuestionAnswered event, Subject about) {
        var question = new ChangeList(QUESTION, event.questionId())
                .begin("answer", event.answer())
                .done();
        var subject = new ChangeList(about.type(), about.id())
                .begin("answers", event.questionId())
                .done();
        return Stream.concat(question.stream(), subject.stream()).toList();
    }
}
