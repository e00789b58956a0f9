package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.review.ObjectionRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objection that was open when something was decided: raised at a position, against what, by whom and why. */
record OpenObjection(
        long position,
        Subject subject,
        UUID objector,
        @Nullable String text) {
    static OpenObjection of(ObjectionRow row) {
        var why = row.deed().rationale();
        return new OpenObjection(
                row.position(),
                new Subject(SubjectType.valueOf(row.subjectType()), row.subjectId()),
                row.deed().actor(),
                why == null ? null : why.text());
    }
}
