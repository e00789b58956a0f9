package dev.backstory.query.question;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.support.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question as one reads it; {@code waitedSeconds} until it was answered, or so far: until the view's moment. */
record QuestionEntry(
        UUID questionId,
        long version,
        Subject subject,
        String text,
        @Nullable String to,
        boolean open,
        long waitedSeconds,
        Deed.Told asked,
        @Nullable String answer,
        Deed.@Nullable Told answered) {
    static QuestionEntry of(QuestionRow row, Map<UUID, String> names, Instant now) {
        var answering = row.answering();
        var until = answering == null ? now : answering.at();
        return new QuestionEntry(
                row.questionId(),
                row.version(),
                new Subject(SubjectType.valueOf(row.aboutType()), row.aboutId()),
                row.text(),
                row.toRole(),
                answering == null,
                Duration.between(row.asking().at(), until).toSeconds(),
                row.asking().told(names),
                row.answer(),
                answering == null ? null : answering.told(names));
    }
}
