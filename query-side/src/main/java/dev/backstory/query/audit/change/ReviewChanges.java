package dev.backstory.query.audit.change;

import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said of a subject: one more element each; an objection goes when its author endorses. */
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
            case Endorsed e -> of(e, List.of());
            case ObjectionRaised e -> changes.begin("objections", said(e, null)).done();
        };
    }

    /** With the revisions that the endorser objected to until now. */
    static List<Change> of(Endorsed event, List<Long> objections) {
        var changes = new ChangeList(event.subjectType(), event.id());
        changes.begin("endorsements", said(event, event.note()));
        objections.forEach(revision -> changes.change("objections", Map.of("revision", revision), null));
        return changes.done();
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
