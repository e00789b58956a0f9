package dev.backstory.query.audit.change;

import dev.backstory.events.Replaced;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one subject; a field that stayed as it was is no change. */
final class ChangeList {
    private final Subject subject;
    private final List<Change> changes = new ArrayList<>();

    ChangeList(SubjectType type, UUID id) {
        this.subject = new Subject(type, id);
    }

    ChangeList change(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(Change.of(subject, field, before, after));
        }
        return this;
    }

    /** A field of a revision; null where the revision left it. */
    ChangeList replace(String field, @Nullable Replaced<?> value) {
        return value == null ? this : change(field, value.before(), value.after());
    }

    /** A field that the subject begins with; an empty list is nothing. */
    ChangeList begin(String field, @Nullable Object value) {
        return value instanceof List<?> list && list.isEmpty() ? this : change(field, null, value);
    }

    ChangeList add(Change change) {
        changes.add(change);
        return this;
    }

    Subject subject() {
        return subject;
    }

    List<Change> done() {
        return List.copyOf(changes);
    }
}
