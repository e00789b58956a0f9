package dev.backstory.query.review;

import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of what was said of subjects, each entry at the position at which it was said. */
final class ReviewRows {
    static final ViewTable<RequestRow> REQUEST = ViewTable.appended(RequestRow.class, "review_request");
    static final ViewTable<EndorsementRow> ENDORSEMENT = ViewTable.appended(EndorsementRow.class, "endorsement");

    private ReviewRows() {}

    /** These people were asked. */
    record RequestRow(
            UUID subjectId,
            String subjectType,
            long position,
            long revision,
            List<UUID> reviewers,
            @Nullable String note,
            @Json Deed deed) {}

    /** Somebody was for it. */
    record EndorsementRow(
            UUID subjectId,
            String subjectType,
            long position,
            long revision,
            @Nullable String note,
            @Json Deed deed) {}
}
