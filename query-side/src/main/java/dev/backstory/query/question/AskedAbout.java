package dev.backstory.query.question;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.support.ViewBatch;
import java.util.UUID;

/** What questions are about, for those whose events name the question alone. */
public final class AskedAbout {
    private AskedAbout() {}

    /** The subject of a question, as this batch knows it. @throws IllegalStateException if it was never asked */
    public static Subject subject(ViewBatch batch, UUID question) {
        var row = batch.rows(QuestionRow.TABLE).required(question);
        return new Subject(SubjectType.valueOf(row.aboutType()), row.aboutId());
    }
}
