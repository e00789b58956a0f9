package dev.backstory.query.audit.change;

import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said of a subject: one more element each, for nothing of it is ever taken away. */
final class ReviewChanges {
    private ReviewChanges() {}

    static List<Change> of(ReviewEvent event) {
        var changes = new ChangeList(event.subjectType(), event.id());
        return switch (event) {
            case ReviewRequested e -> {
                var request = said(e, e.note());
                request.put("reviewers", e.reviewers());
                yield changes.begin("reviewRequests", request).done();
            }
            case Endorsed e -> changes.begin("endorsements", said(e, e.note())).done();
            case ObjectionRaised e -> changes.begin("objections", said(e, null)).done();
        };
    }

    private static Map<String, Object> said(ReviewEvent event, @Nullable String note) {
        var said = new LinkedHashMap<String, Object>();
        said.put("revision", event.revision());
        if (note != null) {
            said.put("note", note);
        }
        return said;
    }
}
