package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the time of a fact: RFC 3339, or a day, or a time without a zone. */
final class Times {
    private static final Pattern TIME = Pattern.compile("(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[Tt ](?<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,](?<fraction>[0-9]{1,9}))?"
            + "\\s?(?<zone>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?");

    private final @Nullable ZoneId zone;

    Times(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** A time; {@code hour} and {@code zone} say whether these stood there or were told. */
    record Found(Instant at, boolean hour, boolean zone) {
        boolean inferred() {
            return !hour || !zone;
        }
    }

    Found read(String text) {
        var m = TIME.matcher(text);
        if (!m.matches()) throw none(text);
        try {
            var local = LocalDate.parse(m.group("day")).atTime(clock(m));
            var offset = offset(m);
            var there = offset != null ? offset : zone != null ? zone : ZoneOffset.UTC;
            var at = local.atZone(there).toInstant().truncatedTo(ChronoUnit.MICROS);
            return new Found(at, m.group("clock") != null, offset != null || zone != null);
        } catch (DateTimeException e) {
            throw none(text);
        }
    }

    private static LocalTime clock(Matcher m) {
        if (m.group("clock") == null) return LocalTime.MIDNIGHT;
        var clock = LocalTime.parse(m.group("clock"));
        var fraction = m.group("fraction");
        return fraction == null ? clock : clock.withNano(Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static @Nullable ZoneOffset offset(Matcher m) {
        var zone = m.group("zone");
        return zone == null ? null : ZoneOffset.of(zone.equals("z") ? "Z" : zone);
    }

    private static Unsound none(String text) {
        return new Unsound(quoted(text) + " is no time as 2026-01-31T10:00:00Z is one.");
    }
}
