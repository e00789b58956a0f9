package dev.backstory.command.imports.table;

import dev.backstory.command.imports.text.Dates;
import dev.backstory.command.imports.text.DayOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times as trackers write them, those of JavaScript too: "Mon Jan 15 2024 10:22:33 GMT+0000 (GMT)". */
final class Moments {
    private static final Pattern SCRIPT = Pattern.compile(
            "\\p{L}{3} (?<day>\\p{L}{3} [0-9]{1,2} [0-9]{4} [0-9:]{8}) (?:GMT|UTC)(?<zone>[+-][0-9]{4})(?: \\([^)]*\\))?");

    private final Survey survey;
    private final @Nullable ZoneId zone;

    Moments(Survey survey, @Nullable ZoneId zone) {
        this.survey = survey;
        this.zone = zone;
    }

    /** A time, and whether its zone was assumed. */
    record Moment(Instant at, boolean inferred) {}

    /** The time; empty if the cell is none that is beyond doubt. */
    Optional<Moment> moment(Row row, Column column) {
        return found(row, column).map(found -> {
            var there = found.offset() != null ? found.offset() : column.isUtc() ? ZoneOffset.UTC : zone;
            var at = found.date().atTime(found.time()).atZone(there == null ? ZoneOffset.UTC : there);
            return new Moment(at.toInstant().truncatedTo(ChronoUnit.MICROS), there == null);
        });
    }

    /** The day as it stands there. */
    Optional<LocalDate> day(Row row, Column column) {
        return found(row, column).map(Dates.Found::date);
    }

    private Optional<Dates.Found> found(Row row, Column column) {
        return Dates.read(plain(row.cell(column)), survey.order(column));
    }

    static boolean isDate(String cell) {
        return Dates.isDate(plain(cell));
    }

    static DayOrder order(String cell) {
        return Dates.order(plain(cell));
    }

    private static String plain(String cell) {
        var script = SCRIPT.matcher(cell);
        return script.matches() ? script.group("day") + " " + script.group("zone") : cell;
    }
}
