package dev.backstory.command.imports.history;

import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.StatusCategory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the facts of one row occurred. An export says when an issue was created, resolved and last updated, and how it
 * stands now; so a status is taken to hold since it was resolved or updated, and what else stands there since the last
 * time known. Without any time, all is known only since the import.
 */
record RowTimes(Moment created, Moment status, Moment settled) {

    /**
     * When a fact occurred.
     *
     * @param own its own time, if that could not be kept
     */
    record Moment(Instant at, @Nullable Instant own) {
        boolean isLate() {
            return own != null && own.isBefore(at);
        }

        boolean isFuture() {
            return own != null && own.isAfter(at);
        }
    }

    static RowTimes of(SourceFacts facts, Instant now) {
        var created = within(Objects.requireNonNullElse(earliest(facts), now), Instant.MIN, now);
        return new RowTimes(
                created, within(status(facts), created.at(), now), within(latest(facts), created.at(), now));
    }

    private static @Nullable Instant earliest(SourceFacts facts) {
        return facts.created() != null
                ? facts.created()
                : Stream.of(facts.updated(), facts.resolved())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private static @Nullable Instant latest(SourceFacts facts) {
        return Stream.of(facts.created(), facts.updated(), facts.resolved())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant status(SourceFacts facts) {
        if (facts.category() == StatusCategory.TO_DO) {
            return null;
        }
        var resolved = facts.category() == StatusCategory.DONE ? facts.resolved() : null;
        return resolved == null ? facts.updated() : resolved;
    }

    private static Moment within(@Nullable Instant said, Instant from, Instant until) {
        if (said == null) {
            return new Moment(from, null);
        }
        var own = said.truncatedTo(ChronoUnit.MICROS);
        var at = own.isBefore(from) ? from : own.isAfter(until) ? until : own;
        return new Moment(at, at.equals(own) ? null : own);
    }
}
