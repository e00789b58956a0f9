package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.DECISION;

import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.ReviewEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What changed of one decision; of its reviews each change is one more. */
final class DecisionChanges {
    private static final String STATUS = "status";

    private DecisionChanges() {}

    static List<Change> of(DecisionEvent event) {
        var changes = new ChangeList(DECISION, event.subject().id());
        return switch (event) {
            case DecisionProposed e -> proposed(e, changes);
            case DecisionMade e ->
                changes.change(STATUS, "PROPOSED", "MADE")
                        .begin("outcome", e.outcome())
                        .begin("decidedBy", e.deciders())
                        .done();
            case DecisionSuperseded e -> superseded(e, changes);
            case DecisionReviewed e -> changes.begin("reviews", review(e)).done();
            case ReviewEvent e -> ReviewChanges.of(e);
        };
    }

    private static List<Change> proposed(DecisionProposed event, ChangeList changes) {
        return changes.begin("title", event.title())
                .begin(STATUS, "PROPOSED")
                .begin("context", event.context())
                .begin("drivers", event.drivers())
                .begin("options", event.options())
                .begin("deciders", event.deciders())
                .begin("consulted", event.consulted())
                .begin("expectedOutcome", event.expectedOutcome())
                .begin("reviewDate", event.reviewDate())
                .done();
    }

    /** The one that takes its place has taken it. */
    private static List<Change> superseded(DecisionSuperseded event, ChangeList changes) {
        changes.change(STATUS, "MADE", "SUPERSEDED").begin("supersededBy", event.by());
        var by = event.by();
        var successor = by == null
                ? List.<Change>of()
                : new ChangeList(DECISION, by)
                        .begin("supersedes", event.decisionId())
                        .done();
        return Stream.concat(changes.done().stream(), successor.stream()).toList();
    }

    private static Map<String, Object> review(DecisionReviewed event) {
        var review = new LinkedHashMap<String, Object>();
        review.put("verdict", event.verdict());
        if (event.findings() != null) {
            review.put("findings", event.findings());
        }
        return review;
    }
}
