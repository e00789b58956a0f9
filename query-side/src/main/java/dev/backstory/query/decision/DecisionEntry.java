package dev.backstory.query.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as lists show it; {@code verdict} is that of its last review. */
record DecisionEntry(
        UUID decisionId,
        long version,
        String title,
        String status,
        Instant proposedAt,
        UUID proposedBy,
        @Nullable String outcome,
        List<UUID> deciders,
        @Nullable Instant madeAt,
        @Nullable UUID supersededBy,
        @Nullable LocalDate reviewDate,
        @Nullable String verdict) {
    static DecisionEntry of(DecisionRow row) {
        var proposal = row.proposal();
        var made = row.course().made();
        var superseded = row.course().superseded();
        var reviews = row.course().reviews();
        return new DecisionEntry(
                row.decisionId(),
                row.version(),
                row.title(),
                row.status(),
                proposal.deed().at(),
                proposal.deed().actor(),
                made == null ? null : made.outcome(),
                made == null ? proposal.deciders() : made.deciders(),
                made == null ? null : made.deed().at(),
                superseded == null ? null : superseded.by(),
                proposal.reviewDate(),
                reviews.isEmpty() ? null : reviews.getLast().verdict());
    }
}
