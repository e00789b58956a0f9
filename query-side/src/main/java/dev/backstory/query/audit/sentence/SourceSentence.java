package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;
import static dev.backstory.query.audit.sentence.Words.quotedOrNothing;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done in another tracker, in its own words. */
final class SourceSentence {
    private SourceSentence() {}

    static String of(SourceStatusChanged event, Names names) {
        var subject = subject(event.subjectType(), event.id(), names);
        var ours = " (" + event.status() + ")";
        if (event.from() == null) {
            return "set the status of %s to %s".formatted(subject, quoted(event.to())) + ours;
        }
        return "moved %s from %s to %s".formatted(subject, quoted(event.from()), quoted(event.to())) + ours;
    }

    static String of(SourceFieldChanged event, Names names) {
        var before = value(event.field(), event.before(), names);
        var after = value(event.field(), event.after(), names);
        if (event.field() == SourceField.TITLE && event.before() != null) {
            return "renamed %s to %s".formatted(before, after);
        }
        var field = Words.field(event.field().toString());
        var subject = subject(event.subjectType(), event.id(), names);
        if (event.before() == null) {
            return "set the %s of %s to %s".formatted(field, subject, after);
        }
        return event.after() == null
                ? "cleared the %s of %s, which was %s".formatted(field, subject, before)
                : "changed the %s of %s from %s to %s".formatted(field, subject, before, after);
    }

    static String of(ForeignFactRecorded event, Names names) {
        var subject = subject(event.subjectType(), event.id(), names);
        var field = quoted(event.field());
        if (event.before() == null) {
            return "noted %s of %s as %s".formatted(field, subject, quoted(event.value()));
        }
        return "noted that %s of %s went from %s to %s"
                .formatted(field, subject, quoted(event.before()), quoted(event.value()));
    }

    private static String subject(SubjectType type, UUID id, Names names) {
        return quoted(names.of(type, id));
    }

    /** A value as people know it: an item by its title. */
    private static String value(SourceField field, @Nullable String value, Names names) {
        return field == SourceField.ROADMAP_ITEM_ID && value != null
                ? quoted(names.of(SubjectType.ROADMAP_ITEM, UUID.fromString(value)))
                : quotedOrNothing(value);
    }
}
