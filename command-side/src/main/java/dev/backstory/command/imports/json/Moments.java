package dev.backstory.command.imports.json;

import dev.backstory.command.imports.text.Dates;
import dev.backstory.command.imports.text.DayOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of a file: as texts, or as seconds or milliseconds since 1970. */
public final class Moments {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,14}");
    private static final long SECONDS_MAX = 100_000_000_000L; // as milliseconds: in 1973, before any tracker

    private final @Nullable ZoneId zone;

    public Moments(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** A time, and whether its zone was assumed. */
    public record Moment(Instant at, boolean inferred) {}

    /** The time, which is then read; null, and not read, if there is none. */
    public @Nullable Moment read(Value value) {
        var moment = of(value);
        if (moment != null) value.markRead();
        return moment;
    }

    /** The time, which is not read by that. */
    public @Nullable Moment of(Value value) {
        var text = value.text();
        return text == null ? null : of(text.strip());
    }

    /** The time that the text says; null if it says none. */
    public @Nullable Moment of(String text) {
        if (FIGURES.matcher(text).matches()) {
            var figures = Long.parseLong(text);
            return new Moment(Instant.ofEpochMilli(figures < SECONDS_MAX ? figures * 1000 : figures), false);
        }
        var found = Dates.read(text, DayOrder.UNKNOWN).orElse(null);
        if (found == null) return null;
        var there = found.offset() == null ? zone : found.offset();
        var at = found.date().atTime(found.time()).atZone(there == null ? ZoneOffset.UTC : there);
        return new Moment(at.toInstant(), there == null);
    }
}
