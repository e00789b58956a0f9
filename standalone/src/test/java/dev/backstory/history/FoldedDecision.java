package dev.backstory.history;

import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision: proposed, perhaps made and superseded, and each time that it was looked at whether it turned out. */
final class FoldedDecision {
    final DecisionProposed proposal;
    final RecordedEvent proposed;
    final List<RecordedEvent> reviews = new ArrayList<>();
    long version;

    @Nullable
    RecordedEvent made;

    @Nullable
    RecordedEvent superseded;

    FoldedDecision(DecisionProposed proposal, RecordedEvent proposed) {
        this.proposal = proposal;
        this.proposed = proposed;
    }

    void apply(RecordedEvent recorded, DecisionEvent event) {
        version = recorded.aggregateVersion();
        switch (event) {
            case DecisionProposed ignored -> {}
            case DecisionMade ignored -> made = recorded;
            case DecisionSuperseded ignored -> superseded = recorded;
            case DecisionReviewed ignored -> reviews.add(recorded);
            case ReviewEvent ignored -> {}
        }
    }

    UUID id() {
        return proposal.decisionId();
    }

    /** Whether it can be carried out. */
    boolean isMade() {
        return made != null && superseded == null;
    }

    String status() {
        if (superseded != null) {
            return "SUPERSEDED";
        }
        return made == null ? "PROPOSED" : "MADE";
    }

    @Nullable
    DecisionMade outcome() {
        return made == null ? null : (DecisionMade) made.event();
    }

    @Nullable
    UUID replacedBy() {
        return superseded == null ? null : ((DecisionSuperseded) superseded.event()).by();
    }

    @Nullable
    DecisionReviewed lastReview() {
        return reviews.isEmpty() ? null : (DecisionReviewed) reviews.getLast().event();
    }

    /** Of a decision that may not be there yet. */
    static List<Changed> changes(@Nullable FoldedDecision known, DecisionEvent event) {
        var id = event.subject().id();
        var status = known == null ? null : known.status();
        var changes = new ArrayList<Changed>();
        switch (event) {
            case DecisionProposed e -> changes.addAll(begun(e));
            case DecisionMade e -> {
                Changed.add(changes, id, "status", status, "MADE");
                changes.addAll(Changed.begin(id, "outcome", e.outcome(), "decidedBy", e.deciders()));
            }
            case DecisionSuperseded e -> {
                Changed.add(changes, id, "status", status, "SUPERSEDED");
                changes.addAll(Changed.begin(id, "supersededBy", e.by()));
                if (e.by() != null) {
                    changes.addAll(Changed.begin(e.by(), "supersedes", id));
                }
            }
            case DecisionReviewed e -> changes.addAll(Changed.begin(id, "reviews", said(e)));
            case ReviewEvent ignored -> {}
        }
        return changes;
    }

    private static List<Changed> begun(DecisionProposed event) {
        return Changed.begin(
                event.decisionId(),
                "title",
                event.title(),
                "status",
                "PROPOSED",
                "context",
                event.context(),
                "drivers",
                event.drivers(),
                "options",
                options(event),
                "deciders",
                event.deciders(),
                "consulted",
                event.consulted(),
                "expectedOutcome",
                event.expectedOutcome(),
                "reviewDate",
                event.reviewDate());
    }

    static List<Map<String, Object>> options(DecisionProposed event) {
        return event.options().stream()
                .map(option -> Json.object("title", option.title(), "pros", option.pros(), "cons", option.cons()))
                .toList();
    }

    private static Map<String, Object> said(DecisionReviewed event) {
        var said = Json.object("verdict", event.verdict());
        Body.put(said, "findings", event.findings());
        return said;
    }

    /** Told after the event. */
    static List<String> says(Fold fold, DecisionEvent event) {
        var title = fold.decision(event.subject().id()).proposal.title();
        return switch (event) {
            case DecisionMade e -> List.of(title, e.outcome());
            case DecisionSuperseded e ->
                e.by() == null
                        ? List.of(title)
                        : List.of(title, fold.decision(e.by()).proposal.title());
            case DecisionReviewed e -> e.findings() == null ? List.of(title) : List.of(title, e.findings());
            default -> List.of(title);
        };
    }
}
