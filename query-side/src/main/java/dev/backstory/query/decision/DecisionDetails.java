package dev.backstory.query.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.events.DecisionOption;
import dev.backstory.query.audit.Effects.Effect;
import dev.backstory.query.decision.DecisionRow.Course;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.Page;
import dev.backstory.query.review.Said;
import dev.backstory.query.support.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of one decision, and a page of the events that it caused, oldest first. */
record DecisionDetails(
        AsOf asOf,
        UUID decisionId,
        long version,
        String title,
        String status,
        @Nullable String context,
        List<String> drivers,
        List<DecisionOption> options,
        List<UUID> deciders,
        List<UUID> consulted,
        @Nullable String expectedOutcome,
        @Nullable LocalDate reviewDate,
        Deed.Told proposed,
        @Nullable Made made,
        @Nullable Superseded superseded,
        List<Review> reviews,
        @JsonUnwrapped Said said,
        List<Effect> caused,
        @Nullable String next) {
    /** What was decided; {@code option} is the title of the option that was chosen, if it was one. */
    record Made(String outcome, @Nullable String option, List<UUID> deciders, Deed.Told by) {}

    /** That it holds no longer; {@code decisionId} is the one that took its place. */
    record Superseded(@Nullable UUID decisionId, Deed.Told by) {}

    /** How it turned out. */
    record Review(String verdict, @Nullable String findings, Deed.Told by) {}

    static DecisionDetails of(AsOf asOf, DecisionRow row, Map<UUID, String> names, Said said, Page<Effect> caused) {
        var proposal = row.proposal();
        return new DecisionDetails(
                asOf,
                row.decisionId(),
                row.version(),
                row.title(),
                row.status(),
                proposal.context(),
                proposal.drivers(),
                proposal.options(),
                proposal.deciders(),
                proposal.consulted(),
                proposal.expectedOutcome(),
                proposal.reviewDate(),
                proposal.deed().told(names),
                made(row, names),
                superseded(row.course(), names),
                row.course().reviews().stream()
                        .map(review -> new Review(
                                review.verdict(),
                                review.findings(),
                                review.deed().told(names)))
                        .toList(),
                said,
                caused.entries(),
                caused.next());
    }

    private static @Nullable Made made(DecisionRow row, Map<UUID, String> names) {
        var made = row.course().made();
        if (made == null) {
            return null;
        }
        var option = row.proposal().options().stream()
                .map(DecisionOption::title)
                .filter(made.outcome()::equals)
                .findFirst()
                .orElse(null);
        return new Made(made.outcome(), option, made.deciders(), made.deed().told(names));
    }

    private static @Nullable Superseded superseded(Course course, Map<UUID, String> names) {
        var superseded = course.superseded();
        return superseded == null
                ? null
                : new Superseded(superseded.by(), superseded.deed().told(names));
    }
}
