package dev.backstory.query.audit.change;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed in another tracker; a field that is none of ours is called {@code source.THEIR NAME}. */
final class SourceChanges {
    private SourceChanges() {}

    static List<Change> of(SourceStatusChanged event) {
        return new ChangeList(event.subjectType(), event.id())
                .change("status", event.statusBefore(), event.status())
                .change("sourceStatus", event.from(), event.to())
                .done();
    }

    static List<Change> of(SourceFieldChanged event) {
        return new ChangeList(event.subjectType(), event.id())
                .change(
                        event.field().toString(),
                        typed(event.field(), event.before()),
                        typed(event.field(), event.after()))
                .done();
    }

    static List<Change> of(ForeignFactRecorded event) {
        return new ChangeList(event.subjectType(), event.id())
                .change("source." + event.field(), event.before(), event.value())
                .done();
    }

    /** Points are a number, also where another tracker wrote them as text. */
    private static @Nullable Object typed(SourceField field, @Nullable String value) {
        return field == SourceField.POINTS && value != null ? new BigDecimal(value) : value;
    }
}
