package dev.backstory.query.export;

import dev.backstory.events.Timeframe;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** First and last day of a timeframe as facts have them, and how sure they are where that is not the day. */
record Days(
        @Nullable String start,
        @Nullable String end,
        @Nullable String precision) {
    private static final String DAY = "DAY";

    /** Of a timeframe as changes have it: its parts, or a text where another tracker changed it. */
    static Days of(@Nullable Object timeframe) {
        if (timeframe instanceof String text) {
            var told = Timeframe.parse(text);
            return new Days(text(told.start()), text(told.end()), precision(told.precision()));
        }
        return new Days(
                Theirs.part(timeframe, "start"),
                Theirs.part(timeframe, "end"),
                precision(Theirs.part(timeframe, "precision")));
    }

    /** What leads from these to others: each day that is another, or one that is said again where only the precision is. */
    void tell(UUID subject, Days after, EventFacts facts) {
        var isSureAlike = Objects.equals(precision, after.precision);
        var isStartSaid = !Objects.equals(start, after.start);
        var isEndSaid = !Objects.equals(end, after.end) || (!isSureAlike && !isStartSaid && after.end != null);
        if (isStartSaid || (!isSureAlike && !isEndSaid)) {
            facts.add(Saying.of(subject, "start", start, after.start).within(after.precision));
        }
        if (isEndSaid) {
            facts.add(Saying.of(subject, "end", end, after.end).within(after.precision));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String precision(@Nullable String precision) {
        return DAY.equals(precision) ? null : precision;
    }
}
