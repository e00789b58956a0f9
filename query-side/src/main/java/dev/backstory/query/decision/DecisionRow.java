package dev.backstory.query.decision;

import dev.backstory.events.DecisionOption;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision; {@code proposed} is the position at which it was. */
record DecisionRow(
        UUID decisionId,
        UUID productId,
        long proposed,
        String title,
        String status,
        @Json Proposal proposal,
        @Json Course course,
        long version) {
    static final ViewTable<DecisionRow> TABLE = ViewTable.versioned(DecisionRow.class, "decision", "decision_id");

    /** What there was to decide. */
    record Proposal(
            @Nullable String context,
            List<String> drivers,
            List<DecisionOption> options,
            List<UUID> deciders,
            List<UUID> consulted,
            @Nullable String expectedOutcome,
            @Nullable LocalDate reviewDate,
            Deed deed) {}

    /** What came of it. */
    record Course(@Nullable Made made, @Nullable Superseded superseded, List<Review> reviews) {
        static final Course NOT_BEGUN = new Course(null, null, List.of());

        Course with(Review review) {
            return new Course(
                    made,
                    superseded,
                    Stream.concat(reviews.stream(), Stream.of(review)).toList());
        }
    }

    record Made(String outcome, List<UUID> deciders, Deed deed) {}

    record Superseded(@Nullable UUID by, Deed deed) {}

    record Review(String verdict, @Nullable String findings, Deed deed) {}

    DecisionRow at(DecisionStatus newStatus, Course newCourse, long newVersion) {
        return new DecisionRow(
                decisionId, productId, proposed, title, newStatus.name(), proposal, newCourse, newVersion);
    }
}
