package dev.backstory.history;

import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Subject;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question, open until it is answered. */
final class FoldedQuestion {
    final QuestionAsked question;
    final RecordedEvent asked;
    long version;

    @Nullable
    RecordedEvent answered;

    FoldedQuestion(QuestionAsked question, RecordedEvent asked) {
        this.question = question;
        this.asked = asked;
    }

    void apply(RecordedEvent recorded, QuestionEvent event) {
        version = recorded.aggregateVersion();
        switch (event) {
            case QuestionAsked ignored -> {}
            case QuestionAnswered ignored -> answered = recorded;
        }
    }

    boolean isOpen() {
        return answered == null;
    }

    @Nullable
    String answer() {
        return answered == null ? null : ((QuestionAnswered) answered.event()).answer();
    }

    Subject about() {
        return new Subject(question.about(), question.aboutId());
    }

    /** The question's own, and that what it is about has one more, or one more answer. */
    static List<Changed> changes(Fold fold, QuestionEvent event) {
        return switch (event) {
            case QuestionAsked e -> {
                var subject = Json.subject(new Subject(e.about(), e.aboutId()));
                var changes = new ArrayList<>(
                        Changed.begin(e.questionId(), "subject", subject, "text", e.text(), "to", e.to()));
                changes.addAll(Changed.begin(e.aboutId(), "questions", e.questionId()));
                yield changes;
            }
            case QuestionAnswered e -> {
                var changes = new ArrayList<>(Changed.begin(e.questionId(), "answer", e.answer()));
                var about = fold.question(e.questionId()).about();
                changes.addAll(Changed.begin(about.id(), "answers", e.questionId()));
                yield changes;
            }
        };
    }

    /** Told after the event. */
    static List<String> says(Fold fold, QuestionEvent event) {
        return switch (event) {
            case QuestionAsked e -> List.of(e.text(), fold.names.of(new Subject(e.about(), e.aboutId())));
            case QuestionAnswered e ->
                List.of(fold.question(e.questionId()).question.text(), e.answer());
        };
    }
}
