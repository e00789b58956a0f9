package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.authority.Role;
import org.jspecify.annotations.Nullable;

/** What was asked and answered. */
final class QuestionSentence {
    private QuestionSentence() {}

    static String of(QuestionEvent event, Names names) {
        return switch (event) {
            case QuestionAsked e ->
                "asked%s about %s, %s"
                        .formatted(role(e.to()), Things.named(e.about(), e.aboutId(), names), quoted(e.text()));
            case QuestionAnswered e ->
                "answered %s with %s".formatted(Things.named(e.subject(), names), quoted(e.answer()));
        };
    }

    private static String role(@Nullable String role) {
        return role == null ? "" : " the " + Role.valueOf(role).title();
    }
}
