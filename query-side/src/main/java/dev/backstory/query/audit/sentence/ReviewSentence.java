package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import org.jspecify.annotations.Nullable;

/** What was said of something as it was. */
final class ReviewSentence {
    private ReviewSentence() {}

    static String of(ReviewEvent event, Names names) {
        var subject = Things.named(event.subject(), names) + " at revision " + event.revision();
        return switch (event) {
            case ReviewRequested e ->
                "asked %s to review %s%s".formatted(Words.people(e.reviewers()), subject, note(e.note()));
            case Endorsed e -> "endorsed " + subject + note(e.note());
            case ObjectionRaised ignored -> "objected to " + subject;
        };
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : ", saying " + quoted(note);
    }
}
